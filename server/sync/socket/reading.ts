/**
 * Reading from a socket. It pauses for the rest of a phase of the event loop after some frames: otherwise a busy
 * connection would be read 32 times before anybody else. There is one per connection, so it is small.
 */

/** A WebSocket, as far as it is read. */
interface Source {
  pause(): void
  resume(): void
}

/** Presence takes some ten microseconds a frame. */
const FRAMES_AT_A_TIME = 128

export class Reading {
  readonly #source: Source
  /** Read in this phase of the event loop. */
  #frames = 0
  #waitsForPhase = false
  #waitsForRoom = false

  constructor(source: Source) {
    this.#source = source
  }

  /** A frame was read. */
  received(): void {
    this.#frames += 1
    if (this.#frames === 1) setImmediate(() => this.#nextPhase())
    if (this.#frames !== FRAMES_AT_A_TIME) return
    this.#waitsForPhase = true
    this.#source.pause()
  }

  pause(): void {
    this.#waitsForRoom = true
    this.#source.pause()
  }

  resume(): void {
    if (!this.#waitsForRoom) return
    this.#waitsForRoom = false
    if (!this.#waitsForPhase) this.#source.resume()
  }

  #nextPhase(): void {
    this.#frames = 0
    if (!this.#waitsForPhase) return
    this.#waitsForPhase = false
    if (!this.#waitsForRoom) this.#source.resume()
  }
}
