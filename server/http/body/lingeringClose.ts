/**
 * Closes a connection on which a body is still coming, so that its sender reads the answer. A connection that is closed with bytes
 * unread is reset, and the sender sees that instead of the answer. Nothing more is read meanwhile.
 */
import type { Socket } from 'node:net'

/** The sender stops once the network holds no more; then it reads. */
const LINGER_MS = 500

/** To be called before the answer is written, with the header `connection: close`: Node then ends the connection in its own way. */
export function lingerAtClose(socket: Socket): void {
  socket.destroySoon = () => {
    socket.end()
    socket.pause()
    setTimeout(() => socket.destroy(), LINGER_MS).unref()
  }
}
