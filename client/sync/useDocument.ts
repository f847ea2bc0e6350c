import { useMemo, useSyncExternalStore } from 'react'
import { createDocumentProvider, onNetwork, onPause } from './documentProvider.ts'
import { openDocument, type OpenDocument } from './openDocument.ts'
import type { OpenDocumentOptions } from './openDocumentOptions.ts'
import type { OpenDocumentState } from './openDocumentState.ts'
import { whenSaved } from './whenSaved.ts'

const OPENING: OpenDocumentState = { phase: 'opening', away: false }

/** Opens a document while a component that uses it is mounted. */
export function useDocument({ document, person, learn }: Pick<OpenDocumentOptions, 'document' | 'person' | 'learn'>): {
  readonly state: OpenDocumentState
  readonly retryNow: () => void
  readonly whenSaved: (stop: AbortSignal) => Promise<boolean>
} {
  const shared = useMemo(
    () => openWhileFollowed({ document, person, learn, createProvider: createDocumentProvider, onNetwork, onPause }),
    [document, person, learn],
  )
  return { state: useSyncExternalStore(shared.subscribe, shared.state), ...shared.actions }
}

/** Opens the session with the first follower and closes it with the last. */
function openWhileFollowed(options: OpenDocumentOptions) {
  let session: OpenDocument | null = null
  let followers = 0
  return {
    state: (): OpenDocumentState => session?.state() ?? OPENING,
    actions: {
      retryNow: (): void => session?.retryNow(),
      whenSaved: async (stop: AbortSignal): Promise<boolean> => session !== null && whenSaved(session, stop),
    },
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
