/** Reads the envelope of a frame from a socket, without its content. */
import type { SocketFailure } from '../../shared/failures.ts'
import { MAX_FRAME_BYTES, MAX_STEP2_BYTES, MESSAGE, readClientMessage, SYNC } from '../../shared/wire.ts'
import type { ClientMessage } from '../../shared/wire.ts'

type Read =
  | { readonly message: ClientMessage; readonly bytes: number }
  /** Why the frame ends the connection. */
  | { readonly refused: SocketFailure }

export function readFrame(data: Uint8Array): Read {
  if (data.length > limitFor(data)) return { refused: 'too-large' }
  // A copy with a buffer of its own: a length that lies would else reach into bytes of other people's frames.
  const frame = new Uint8Array(data)
  const message = readClientMessage(frame)
  return message === null ? { refused: 'bad-frame' } : { message, bytes: frame.length }
}

/** A SyncStep2 may carry the work of an offline day; the few bytes around its content are not counted. */
function limitFor(data: Uint8Array): number {
  const isStep2 = data[0] === MESSAGE.sync && data[1] === SYNC.step2
  return isStep2 ? MAX_STEP2_BYTES + 16 : MAX_FRAME_BYTES
}
