/** Connects an open document to the browser: its socket, and the events that the network is gone or back. */
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { DOCUMENT_SCHEMA } from '../../shared/documents/api.ts'
import type { DocumentName } from '../../shared/ids.ts'
import { socketUrl } from './socketUrl.ts'

/**
 * Returns a provider as `openDocument` needs it: it connects on request, does not sync with other tabs, and sends no edits and no
 * presence by itself, since these are gathered (`gatheredEdits.ts`). It does send the presence of this client when it connects.
 * @param server the address of document sockets
 */
export function createProvider(
  server: string,
  document: DocumentName,
  doc: Y.Doc,
  socket?: typeof WebSocket,
): WebsocketProvider {
  const provider = new WebsocketProvider(server, document, doc, {
    connect: false,
    disableBc: true,
    params: { schema: String(DOCUMENT_SCHEMA) },
    shouldReconnect: () => false,
    ...(socket === undefined ? {} : { WebSocketPolyfill: socket }),
  })
  doc.off('update', provider._updateHandler)
  provider.awareness.off('update', provider._awarenessUpdateHandler)
  return provider
}

export const createDocumentProvider = (document: DocumentName, doc: Y.Doc): WebsocketProvider =>
  createProvider(`${socketUrl()}/sync`, document, doc)

export function onNetwork(listener: (isOnline: boolean) => void): () => void {
  return listenTo(globalThis, { online: () => listener(true), offline: () => listener(false) })
}

/** Calls the listener when somebody has done with something: left a field, pressed Enter, or looks at something else. */
export function onPause(listener: () => void): () => void {
  // The edit that the key makes comes after its event.
  const onKey = ({ key }: Event & { readonly key?: string }) => void (key === 'Enter' && setTimeout(listener))
  return listenTo(document, { focusout: listener, visibilitychange: listener, keydown: onKey })
}

function listenTo(target: EventTarget, listeners: Readonly<Record<string, (event: Event) => void>>): () => void {
  for (const [event, listen] of Object.entries(listeners)) target.addEventListener(event, listen)
  return () => {
    for (const [event, listen] of Object.entries(listeners)) target.removeEventListener(event, listen)
  }
}
