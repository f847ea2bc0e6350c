import { useMemo, useSyncExternalStore } from 'react'
import { openSession, type DocumentSession, type SessionOptions, type SessionState } from './openDocument.ts'

const OPENING: SessionState = { phase: 'opening', away: false }

/** Keeps a document open as long as a component that uses it is shown. */
export function useDocument({ document, person, learn }: SessionOptions): {
  readonly state: SessionState
  readonly retryNow: () => void
} {
  const shared = useMemo(() => openWhileFollowed({ document, person, learn }), [document, person, learn])
  return { state: useSyncExternalStore(shared.subscribe, shared.state), retryNow: shared.retryNow }
}

/** Opens the session with the first follower and closes it with the last. */
function openWhileFollowed(options: SessionOptions) {
  let session: DocumentSession | null = null
  let followers = 0
  return {
    state: (): SessionState => session?.state() ?? OPENING,
    retryNow: (): void => session?.retryNow(),
    subscribe: (listener: () => void): (() => void) => {
      session ??= openSession(options)
      followers++
      const unsubscribe = session.subscribe(listener)
      return () => {
        unsubscribe()
        if (--followers > 0) return
        session?.close()
        session = null
      }
    },
  }
}
