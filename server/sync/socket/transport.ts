/** A WebSocket as the connection of a socket in a room. */
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { CLOSE_CODES, type SocketFailure } from '../../../shared/failures.ts'
import type { Frame } from '../../../shared/wire.ts'
import type { Transport } from '../roomSocket.ts'
import type { Reading } from './reading.ts'
import type { SendFrame } from './webSocketMessage.ts'

/** Clients that reconnect after a restart are spread over this time. */
export const RESTART_JITTER_MS = 500

interface Connected {
  readonly socket: WebSocket
  /** The connection under the WebSocket. */
  readonly connection: Duplex
  readonly reading: Reading
  readonly sendFrame: SendFrame
}

/** `ws` writes its own messages (pings, the close) at once and whole, so ours can go between them. */
export class WebSocketTransport implements Transport {
  readonly #connected: Connected

  constructor(connected: Connected) {
    this.#connected = connected
  }

  send(frame: Frame, whenFlushed?: () => void): void {
    const { socket, connection, sendFrame } = this.#connected
    if (socket.readyState === socket.OPEN) sendFrame(connection, frame, whenFlushed)
  }

  close(failure: SocketFailure): void {
    closeSocket(this.#connected.socket, failure)
  }

  pause(): void {
    this.#connected.reading.pause()
  }

  resume(): void {
    this.#connected.reading.resume()
  }

  get bufferedBytes(): number {
    return this.#connected.connection.writableLength
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
