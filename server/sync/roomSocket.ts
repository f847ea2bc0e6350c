/** One socket in a room: its person, its access, and how much it can still take. */
import type { Access, ReadReason, Frame } from '../../shared/wire.ts'
import type { SocketFailure } from '../../shared/failures.ts'
import type { Person } from '../../shared/permissions.ts'

/** The connection of a socket. A WebSocket is one; the simulation has another. */
export interface Transport {
  /** @param whenFlushed called once this frame has left this process */
  send(frame: Frame, whenFlushed?: () => void): void
  close(failure: SocketFailure): void
  /** Stops and resumes reading; later data waits in the network. */
  pause(): void
  resume(): void
  /** Bytes handed over but not yet sent. */
  readonly bufferedBytes: number
}

/** The access of a person to one document; `none` ends the connection. */
export type AccessDecision =
  | { readonly access: 'write'; readonly reason: null }
  | { readonly access: 'read'; readonly reason: ReadReason }
  | { readonly access: 'none'; readonly failure: SocketFailure }

export type GrantedAccess = Exclude<AccessDecision, { access: 'none' }>

/**
 * `flowing`: gets every frame as it comes. `stale`: its connection is full, so nothing is queued; when it has drained
 * it gets one frame with everything since `since`. `closed`: gets nothing, and no further message of it is taken.
 */
type Flow =
  | { readonly kind: 'flowing' }
  | { readonly kind: 'stale'; readonly since: Uint8Array }
  | { readonly kind: 'closed' }

/** Above this a socket is stale. */
const STALE_ABOVE_BYTES = 1024 * 1024
/** Above this it is closed: only a peer that has stopped reading gets here. */
const CLOSE_ABOVE_BYTES = 24 * 1024 * 1024
/** Received bytes that may wait for their commit before reading pauses, and below which it resumes. */
const PAUSE_ABOVE_BYTES = 512 * 1024
const RESUME_BELOW_BYTES = 128 * 1024
/** The same in frames: small ones cost by number, not by size. */
const PAUSE_ABOVE_FRAMES = 512
const RESUME_BELOW_FRAMES = 128

export class RoomSocket {
  readonly person: Person
  readonly tokenHash: string
  /** Whether the client named a schema, and so knows our own message types. */
  readonly knowsStatus: boolean
  readonly #transport: Transport
  #admitted: GrantedAccess
  #flow: Flow = { kind: 'flowing' }
  #waiting = { frames: 0, bytes: 0 }
  #paused = false
  #readsNoMore = false

  constructor(
    who: { person: Person; tokenHash: string; admitted: GrantedAccess; knowsStatus: boolean },
    transport: Transport,
  ) {
    this.person = who.person
    this.tokenHash = who.tokenHash
    this.knowsStatus = who.knowsStatus
    this.#admitted = who.admitted
    this.#transport = transport
  }

  get access(): Access {
    return this.#admitted.access
  }

  get reason(): ReadReason | null {
    return this.#admitted.reason
  }

  get closed(): boolean {
    return this.#flow.kind === 'closed'
  }

  /** Frames of it that wait for their turn. */
  get waitingFrames(): number {
    return this.#waiting.frames
  }

  /** Bytes that wait to be sent to this client. */
  get queuedBytes(): number {
    return this.#transport.bufferedBytes
  }

  /** Sends a frame that the client must have: an answer or an ack, also while it is stale. */
  send(frame: Frame): void {
    if (this.#flow.kind !== 'closed') this.#transmit(frame)
  }

  /**
   * Sends an update or presence, or drops it if the socket is stale: it gets everything when it catches up.
   * @param current the state vector after this frame, called only when the socket becomes stale
   * @param catchUp called when a stale socket has drained
   */
  sendOrMarkStale(frame: Frame, current: () => Uint8Array, catchUp: () => void): void {
    if (this.#flow.kind !== 'flowing') return
    if (this.#transport.bufferedBytes + frame.length <= STALE_ABOVE_BYTES) {
      this.#transmit(frame)
      return
    }
    // The frame still goes out, so that the client lacks exactly what comes after it.
    this.#flow = { kind: 'stale', since: current() }
    this.#transmit(frame, catchUp)
  }

  #transmit(frame: Frame, whenFlushed?: () => void): void {
    this.#transport.send(frame, whenFlushed)
    if (this.#transport.bufferedBytes > CLOSE_ABOVE_BYTES) this.close('slow-consumer')
  }

  /** @returns the state vector from which to bring a drained socket up to date; null if it is not stale */
  takeStale(): Uint8Array | null {
    if (this.#flow.kind !== 'stale') return null
    const { since } = this.#flow
    this.#flow = { kind: 'flowing' }
    return since
  }

  /** Stops reading from it. Received messages are still handled and answered. */
  stopReading(): void {
    this.#readsNoMore = true
    if (this.#flow.kind !== 'closed') this.#transport.pause()
  }

  /** Ends the connection. Messages not yet handled are dropped. */
  close(failure: SocketFailure): void {
    if (this.#flow.kind === 'closed') return
    this.#flow = { kind: 'closed' }
    this.#transport.close(failure)
  }

  /** Counts a received frame that waits for its turn; a client that is faster than the disk is slowed, never cut. */
  received(bytes: number): void {
    this.#waiting.frames += 1
    this.#waiting.bytes += bytes
    if (this.#paused) return
    if (this.#waiting.frames > PAUSE_ABOVE_FRAMES || this.#waiting.bytes > PAUSE_ABOVE_BYTES) {
      this.#paused = true
      this.#transport.pause()
    }
  }

  /** The frame has had its turn. */
  handled(bytes: number): void {
    this.#waiting.frames -= 1
    this.#waiting.bytes -= bytes
    if (!this.#paused || this.#readsNoMore) return
    if (this.#waiting.frames < RESUME_BELOW_FRAMES && this.#waiting.bytes < RESUME_BELOW_BYTES) {
      this.#paused = false
      this.#transport.resume()
    }
  }
}
