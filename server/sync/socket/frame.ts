/** Reads the envelope of a frame from a socket, without its content. */
import type { SocketFailure } from '../../../shared/failures.ts'
import { FRAME_BOUNDS, MESSAGE, readClientMessage, SYNC } from '../../../shared/wire.ts'
import type { ClientMessage, MessageType } from '../../../shared/wire.ts'

type Read =
  | { readonly message: ClientMessage; readonly bytes: number }
  /** Why the frame ends the connection. */
  | { readonly refused: SocketFailure }

export function readFrame(data: Uint8Array): Read {
  const type = typeOf(data)
  if (type === null) return { refused: 'bad-frame' }
  if (data.length > FRAME_BOUNDS[type]) return { refused: 'too-large' }
  // A copy with a buffer of its own: otherwise a false length would reach into other people's frames.
  const frame = new Uint8Array(data)
  const message = readClientMessage(frame)
  return message === null ? { refused: 'bad-frame' } : { message, bytes: frame.length }
}

const SYNC_TYPES: Readonly<Record<number, MessageType>> = {
  [SYNC.step1]: 'step1',
  [SYNC.step2]: 'step2',
  [SYNC.update]: 'update',
}
const TYPES: Readonly<Record<number, MessageType>> = {
  [MESSAGE.awareness]: 'presence',
  [MESSAGE.queryAwareness]: 'query-presence',
  [MESSAGE.ack]: 'ack',
}

/** All types have numbers of one byte. @returns null for a type that no client sends */
function typeOf([type = -1, step = -1]: Uint8Array): MessageType | null {
  return (type === MESSAGE.sync ? SYNC_TYPES[step] : TYPES[type]) ?? null
}
