/** A `WebSocket` over a simulated link, as y-websocket uses one. */
import { CLOSE_CODES, type SocketFailure } from '../../shared/failures.ts'
import type { Frame } from '../../shared/wire.ts'
import type { Link } from './link.ts'

interface ClientEnd {
  receive(frame: Frame): void
  closed(failure: SocketFailure | null): void
}

/** The way to the server. */
export interface Network {
  /**
   * Calls `opened` after a while with a link that leads to the server, or `failed` if it is not there.
   * @param end receives messages on that link
   */
  connect(end: ClientEnd, opened: (link: Pick<Link, 'send' | 'close'>) => void, failed: () => void): void
}

/** A browser's report of a connection that broke. */
const ABNORMAL = 1006

/** @returns a class, as y-websocket wants one */
export function socketOver(network: Network): typeof WebSocket {
  class SimulatedSocket {
    static readonly OPEN = 1
    readonly OPEN = 1
    readyState = 0
    binaryType = 'arraybuffer'
    onopen: (() => void) | null = null
    onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
    onclose: ((event: { code: number; reason: string }) => void) | null = null
    onerror: ((event: object) => void) | null = null
    #link: Pick<Link, 'send' | 'close'> | null = null

    constructor() {
      network.connect(
        {
          receive: (frame) => this.onmessage?.({ data: frame.slice().buffer }),
          closed: (failure) => this.#closed(failure),
        },
        (link) => this.#opened(link),
        () => {
          this.onerror?.({})
          this.#closed(null)
        },
      )
    }

    send(data: Uint8Array<ArrayBuffer>): void {
      if (this.readyState === 1) this.#link?.send(data.slice())
    }

    close(): void {
      if (this.readyState > 1) return
      this.readyState = 3
      this.#link?.close()
    }

    #opened(link: Pick<Link, 'send' | 'close'>): void {
      if (this.readyState !== 0) return link.close()
      this.#link = link
      this.readyState = 1
      this.onopen?.()
    }

    #closed(failure: SocketFailure | null): void {
      if (this.readyState === 3) return
      this.readyState = 3
      const code = failure === null ? ABNORMAL : CLOSE_CODES[failure]
      this.onclose?.({ code, reason: failure ?? '' })
    }
  }
  return SimulatedSocket as unknown as typeof WebSocket
}
