/** Documents as people of the network open, read and edit them: through their own sockets. */
import type * as Y from 'yjs'
import { emailOf, type ReachableServer } from './as.ts'
import { openRawSocket, type RawSocket } from './rawSocket.ts'

export interface ServerWithSockets extends ReachableServer {
  readonly ws: string
}

/** @returns a socket that has the document */
export async function openDocument(server: ServerWithSockets, who: string, document: string): Promise<RawSocket> {
  const socket = await openRawSocket(`${server.ws}/sync/${document}`, { cookie: await server.cookieOf(emailOf(who)) })
  await socket.sync()
  return socket
}

/** Opens a document and reads something in it. */
export async function readDocument<T>(
  server: ServerWithSockets,
  who: string,
  document: string,
  read: (doc: Y.Doc) => T,
): Promise<T> {
  const socket = await openDocument(server, who, document)
  const result = read(socket.doc)
  await socket.close()
  return result
}

/** Opens a document, changes it, and waits until the server has stored the change. */
export async function editDocument(
  server: ServerWithSockets,
  who: string,
  document: string,
  change: (doc: Y.Doc) => void,
): Promise<void> {
  const socket = await openDocument(server, who, document)
  socket.edit(change)
  if ((await socket.ack()) !== 'committed') throw new Error(`${who} may not edit ${document}`)
  await socket.close()
}
