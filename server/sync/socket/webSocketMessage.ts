/**
 * Frames as WebSocket messages. All receivers of an update get the same frame, which is encoded once: `ws` would encode
 * it for each of them, in two pieces.
 */
import type { Duplex } from 'node:stream'
import type { Frame } from '../../../shared/wire.ts'

/** A whole message of binary content, by RFC 6455 §5.2. Frames from a server are not masked. */
const WHOLE_BINARY = 0x82
const LENGTH_IN_2_BYTES = 126
const LENGTH_IN_8_BYTES = 127
const MAX_IN_2_BYTES = 0xffff
/** A longer one is not copied behind its head. */
const COPY_BELOW_BYTES = 16 * 1024

export type SendFrame = (connection: Duplex, frame: Frame, whenFlushed?: () => void) => void

/** @returns a function that writes frames to connections that are not in the middle of a message */
export function createSendFrame(): SendFrame {
  let last: { readonly frame: Frame; readonly message: Buffer } | null = null
  return (connection, frame, whenFlushed) => {
    if (frame.length >= COPY_BELOW_BYTES) {
      connection.cork()
      connection.write(headOf(frame.length, 0))
      connection.write(frame, whenFlushed)
      connection.uncork()
      return
    }
    if (last?.frame !== frame) last = { frame, message: messageOf(frame) }
    connection.write(last.message, whenFlushed)
  }
}

function messageOf(frame: Frame): Buffer {
  const message = headOf(frame.length, frame.length)
  message.set(frame, message.length - frame.length)
  return message
}

/** @param room bytes behind the head */
function headOf(length: number, room: number): Buffer {
  if (length < LENGTH_IN_2_BYTES) {
    const head = Buffer.allocUnsafe(2 + room)
    head[0] = WHOLE_BINARY
    head[1] = length
    return head
  }
  if (length <= MAX_IN_2_BYTES) {
    const head = Buffer.allocUnsafe(4 + room)
    head[0] = WHOLE_BINARY
    head[1] = LENGTH_IN_2_BYTES
    head.writeUInt16BE(length, 2)
    return head
  }
  const head = Buffer.allocUnsafe(10 + room)
  head[0] = WHOLE_BINARY
  head[1] = LENGTH_IN_8_BYTES
  head.writeBigUInt64BE(BigInt(length), 2)
  return head
}
