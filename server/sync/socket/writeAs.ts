/** An edit of a person that the server makes itself: it takes the way of every edit, and is on disk when it is answered. */
import * as Y from 'yjs'
import type { DocumentName } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import { RoomSocket, type Transport } from '../roomSocket.ts'
import type { Rooms } from '../rooms.ts'

/** The server closed its own socket: the document cannot be written now. */
class WriteRefused extends Error {
  override readonly name = 'WriteRefused'
}

/**
 * @param edit changes a copy of the document
 * @returns what `edit` returns; null if there is no such document
 * @throws WriteRefused if the edit was not taken
 */
export async function writeAs<T>(
  rooms: Pick<Rooms, 'open' | 'read'>,
  person: Person,
  document: DocumentName,
  edit: (copy: Y.Doc) => T,
): Promise<T | null> {
  const state = await rooms.read(document, (doc) => Y.encodeStateAsUpdate(doc))
  const room = state === null ? null : await rooms.open(document)
  if (state === null || room === null || room === 'no-such-document') return null
  const copy = new Y.Doc()
  Y.applyUpdate(copy, state)
  const before = Y.encodeStateVector(copy)
  let isChanged = false
  copy.once('update', () => (isChanged = true))
  const result = edit(copy)
  const update = Y.encodeStateAsUpdate(copy, before) as Uint8Array<ArrayBuffer>
  copy.destroy()
  if (!isChanged) return result
  const { transport, answered } = openTransport()
  const admitted = { access: 'write', reason: null } as const
  const socket = new RoomSocket({ person, tokenHash: '', admitted, knowsStatus: false }, transport)
  room.receive(socket, { kind: 'content', step: 'update', update }, update.length)
  room.receive(socket, { kind: 'ack', n: new Uint8Array(0) }, 0)
  await answered
  return result
}

/** It has no client: the first frame is the answer to the ack, and a close refuses. */
function openTransport() {
  const { promise: answered, resolve, reject } = Promise.withResolvers<void>()
  const transport: Transport = {
    send: () => resolve(),
    close: (failure) => reject(new WriteRefused(failure)),
    pause: () => {},
    resume: () => {},
    bufferedBytes: 0,
  }
  return { transport, answered }
}
