/** A document that is open beside the one that a page shows: its own parts of the page edit it, and the page's save state is of both. */
import { createContext } from 'react'
import type { DocumentName } from '../../shared/ids.ts'
import type { OpenDocumentState } from '../sync/openDocumentState.ts'

export interface BesideDocument {
  readonly document: DocumentName
  readonly state: OpenDocumentState
  readonly retryNow: () => void
  /** Waits until the server has stored every edit made here; false if the wait was stopped or the document ended. */
  readonly whenSaved: (stop: AbortSignal) => Promise<boolean>
  /** Opens it again after it has ended. */
  readonly reopen: () => void
}

/** Null on pages of one document. */
export const BesideContext = createContext<BesideDocument | null>(null)
