/** Connects an open document to the browser: its socket, and the events that the network is gone or back. */
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { DOCUMENT_SCHEMA } from '../../shared/documents/api.ts'
import type { DocumentName } from '../../shared/ids.ts'
import { socketUrl } from './socketUrl.ts'

/** Configured for `openDocument`: it connects on request and does not sync with other tabs. */
export const PROVIDER_OPTIONS = {
  connect: false,
  disableBc: true,
  params: { schema: String(DOCUMENT_SCHEMA) },
  shouldReconnect: () => false,
}

export function createDocumentProvider(document: DocumentName, doc: Y.Doc): WebsocketProvider {
  return new WebsocketProvider(`${socketUrl()}/sync`, document, doc, PROVIDER_OPTIONS)
}

export function onNetwork(listener: (isOnline: boolean) => void): () => void {
  const listeners = { online: () => listener(true), offline: () => listener(false) }
  for (const [event, listen] of Object.entries(listeners)) addEventListener(event, listen)
  return () => {
    for (const [event, listen] of Object.entries(listeners)) removeEventListener(event, listen)
  }
}
