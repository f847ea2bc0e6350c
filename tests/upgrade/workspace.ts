/** A running server as people reach it: requests over HTTP, and edits through document sockets. */
import { Thread } from '../../shared/comments/thread.ts'
import { randomId } from '../../shared/ids.ts'
import type * as Y from 'yjs'
import { openRawSocket, type RawSocket } from '../harness/rawSocket.ts'
import { said } from '../harness/threadsOverHttp.ts'

export interface Reachable {
  readonly http: string
  readonly ws: string
  /** Signs in and gives the value for a `Cookie` header. */
  cookieOf(email: string): Promise<string>
}

export const emailOf = (who: string): string => `${who}@demo.example`

/** Sends a request as a person of the demonstration network. */
export async function request(
  server: Reachable,
  who: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  return fetch(`${server.http}${path}`, {
    method,
    headers: {
      cookie: await server.cookieOf(emailOf(who)),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

/** @throws unless the server does what it is asked for */
export async function send(
  server: Reachable,
  who: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const response = await request(server, who, method, path, body)
  const text = await response.text()
  if (!response.ok) throw new Error(`${who} ${method} ${path}: ${response.status} ${text}`)
  return text === '' ? null : JSON.parse(text)
}

async function openDocument(server: Reachable, who: string, document: string): Promise<RawSocket> {
  const socket = await openRawSocket(`${server.ws}/sync/${document}`, { cookie: await server.cookieOf(emailOf(who)) })
  await socket.sync()
  return socket
}

/** Opens a document and reads something in it. */
export async function readDocument<T>(
  server: Reachable,
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
export async function edit(
  server: Reachable,
  who: string,
  document: string,
  change: (doc: Y.Doc) => void,
): Promise<void> {
  const socket = await openDocument(server, who, document)
  socket.edit(change)
  if ((await socket.ack()) !== 'committed') throw new Error(`${who} may not edit ${document}`)
  await socket.close()
}

/** Starts a thread in a document. */
export async function startThread(server: Reachable, who: string, document: string, over: object): Promise<Thread> {
  const asked = {
    key: randomId(),
    place: { at: 'document' },
    audience: 'network',
    toHelpdesk: false,
    ...over,
  }
  return Thread.parse(await send(server, who, 'POST', `/api/threads/${document}`, asked))
}

export async function reply(server: Reachable, who: string, { id }: Thread, text: string, over: object = {}) {
  const body = { key: randomId(), body: said(text), ...over }
  return Thread.parse(await send(server, who, 'POST', `/api/thread/${id}/comments`, body))
}
