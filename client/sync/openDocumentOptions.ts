/** Options for opening a document. */
import type { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import type { Clock } from '../../shared/clock.ts'
import type { DocumentName, PersonId } from '../../shared/ids.ts'
import type { DocumentLookup } from './closeReason.ts'

export interface OpenDocumentOptions {
  readonly document: DocumentName
  readonly person: PersonId
  /** Asks the server about the document. */
  readonly learn: () => Promise<DocumentLookup>
  /** Returns a provider that is not connected yet, never reconnects by itself, and leaves edits and presence to us. */
  readonly createProvider: (document: DocumentName, doc: Y.Doc) => WebsocketProvider
  /** Calls the listener when this device has a network again, or none any more. @returns a function that unsubscribes it */
  readonly onNetwork: (listener: (isOnline: boolean) => void) => () => void
  /** Calls the listener when somebody has done with something: edits made until then are sent at once. @returns a function that unsubscribes it */
  readonly onPause?: (listener: () => void) => () => void
  /** Time and chance; this browser's own unless a test passes others. */
  readonly clock?: Clock
  readonly random?: () => number
}
