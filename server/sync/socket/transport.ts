/** A WebSocket as the connection of a socket in a room. */
import type { WebSocket } from 'ws'
import { CLOSE_CODES, type SocketFailure } from '../../../shared/failures.ts'
import type { Frame } from '../../../shared/wire.ts'
import type { Transport } from '../roomSocket.ts'
import type { Reading } from './reading.ts'

/** Clients that reconnect after a restart are spread over this time. */
export const RESTART_JITTER_MS = 500

export class WebSocketTransport implements Transport {
  readonly #socket: WebSocket
  readonly #reading: Reading

  constructor(socket: WebSocket, reading: Reading) {
    this.#socket = socket
    this.#reading = reading
  }

  send(frame: Frame, whenFlushed?: () => void): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(frame, whenFlushed)
  }

  close(failure: SocketFailure): void {
    closeSocket(this.#socket, failure)
  }

  pause(): void {
    this.#reading.pause()
  }

  resume(): void {
    this.#reading.resume()
  }

  get bufferedBytes(): number {
    return this.#socket.bufferedAmount
  }
}

export function closeSocket(socket: WebSocket, failure: SocketFailure): void {
  // A socket that is paused for being too fast would not read the answer to the close.
  if (socket.isPaused) socket.resume()
  if (failure !== 'restarting') {
    socket.close(CLOSE_CODES[failure], failure)
    return
  }
  setTimeout(() => socket.close(CLOSE_CODES[failure], failure), Math.random() * (RESTART_JITTER_MS / 2))
}
