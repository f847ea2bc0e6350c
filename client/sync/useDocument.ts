import { useMemo, useSyncExternalStore } from 'react'
import { createDocumentProvider, onNetwork } from './documentProvider.ts'
import { openDocument, type OpenDocument } from './openDocument.ts'
import type { OpenDocumentOptions } from './openDocumentOptions.ts'
import type { OpenDocumentState } from './openDocumentState.ts'

const OPENING: OpenDocumentState = { phase: 'opening', away: false }

/** Opens a document while a component that uses it is mounted. */
export function useDocument({ document, person, learn }: Pick<OpenDocumentOptions, 'document' | 'person' | 'learn'>): {
  readonly state: OpenDocumentState
  readonly retryNow: () => void
} {
  const shared = useMemo(
    () => openWhileFollowed({ document, person, learn, createProvider: createDocumentProvider, onNetwork }),
    [document, person, learn],
  )
  return { state: useSyncExternalStore(shared.subscribe, shared.state), retryNow: shared.retryNow }
}

/** Opens the session with the first follower and closes it with the last. */
function openWhileFollowed(options: OpenDocumentOptions) {
  let session: OpenDocument | null = null
  let followers = 0
  return {
    state: (): OpenDocumentState => session?.state() ?? OPENING,
    retryNow: (): void => session?.retryNow(),
    subscribe: (listener: () => void): (() => void) => {
      session ??= openDocument(options)
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
