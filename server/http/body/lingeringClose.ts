/**
 * Closes a connection on which a body is still coming, so that its sender reads the answer. A connection that is closed with bytes
 * unread is reset, and the sender sees that instead of the answer. Nothing more is read meanwhile, and the system holds some six
 * megabytes of each such connection, so only a few may wait at once: others are reset.
 */
import type { Socket } from 'node:net'

/** The sender stops once the network is full; then it reads. */
const LINGER_MS = 500

const MAX_LINGERING = 16

/** To be called before the answer is written, with the header `connection: close`: Node then ends the connection in its own way. */
export type LingerAtClose = (socket: Socket) => void

export function createLingerAtClose(): LingerAtClose {
  let lingering = 0
  return (socket) => {
    if (lingering >= MAX_LINGERING) return
    lingering += 1
    socket.once('close', () => (lingering -= 1))
    socket.destroySoon = () => {
      socket.end()
      socket.pause()
      setTimeout(() => socket.destroy(), LINGER_MS).unref()
    }
  }
}
