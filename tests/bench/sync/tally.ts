/**
 * Records which client received which letters in one document, and how long it took. All clients write and all listen.
 */
import { lettersIn, type Range } from './letters.ts'

/** All receivers get the same bytes, so each frame is taken apart once. */
const MAX_REMEMBERED = 2000

export class Tally {
  readonly #clients: number
  readonly #capacity: number
  readonly #firstId: number
  /** Letters of each writer that each receiver has, all from the first without a gap. */
  readonly #have: Uint32Array
  /** How many receivers have each letter. */
  readonly #receivers: Uint16Array
  readonly #sentAt: Float64Array
  readonly #sent: Uint32Array
  readonly #everywhere: Uint32Array
  readonly #remembered = new Map<string, readonly Range[]>()
  /** Letters that somebody else has heard. */
  delivered = 0
  /** Milliseconds from sending to hearing; kept only if somebody wants them. */
  latencies: number[] | null = null

  /** @param capacity the most letters that a client can write */
  constructor(clients: number, capacity: number, firstId: number) {
    this.#clients = clients
    this.#capacity = capacity
    this.#firstId = firstId
    this.#have = new Uint32Array(clients * clients)
    this.#receivers = new Uint16Array(clients * capacity)
    this.#sentAt = new Float64Array(clients * capacity)
    this.#sent = new Uint32Array(clients)
    this.#everywhere = new Uint32Array(clients)
  }

  idOf(client: number): number {
    return this.#firstId + client
  }

  /** @returns the clock of the letter that this client sends now */
  send(client: number): number {
    const clock = this.#sent[client] ?? 0
    if (clock >= this.#capacity) throw new Error('more letters than there is room for')
    this.#sent[client] = clock + 1
    this.#sentAt[client * this.#capacity + clock] = performance.now()
    return clock
  }

  sent(client: number): number {
    return this.#sent[client] ?? 0
  }

  /** Letters of this client that are on their way to somebody. */
  underWay(client: number): number {
    return this.sent(client) - (this.#everywhere[client] ?? 0)
  }

  /** Letters of this client that at least one other has. */
  seenByOthers(client: number): number {
    let seen = 0
    for (let at = client; at < this.#have.length; at += this.#clients) seen = Math.max(seen, this.#have[at] ?? 0)
    return seen
  }

  get complete(): boolean {
    return this.#sent.every((sent, client) => this.#everywhere[client] === sent)
  }

  /** @throws if the receiver misses letters before these: they would come out of order, or never */
  hear(receiver: number, update: Uint8Array): void {
    const now = performance.now()
    for (const { client, start, end } of this.#rangesOf(update)) {
      const writer = client - this.#firstId
      if (writer === receiver) continue
      const at = receiver * this.#clients + writer
      const have = this.#have[at] ?? 0
      if (start > have) throw new Error(`letters ${have} to ${start} of a client were left out`)
      for (let clock = have; clock < end; clock++) this.#count(writer, clock, now)
      this.#have[at] = Math.max(have, end)
    }
  }

  #count(writer: number, clock: number, now: number): void {
    const letter = writer * this.#capacity + clock
    this.delivered += 1
    this.latencies?.push(now - (this.#sentAt[letter] ?? now))
    const receivers = (this.#receivers[letter] ?? 0) + 1
    this.#receivers[letter] = receivers
    if (receivers === this.#clients - 1) this.#everywhere[writer] = clock + 1
  }

  #rangesOf(update: Uint8Array): readonly Range[] {
    const key = Buffer.from(update.buffer, update.byteOffset, update.byteLength).toString('latin1')
    const known = this.#remembered.get(key)
    if (known !== undefined) return known
    const ranges = lettersIn(update)
    if (this.#remembered.size >= MAX_REMEMBERED) this.#remembered.clear()
    this.#remembered.set(key, ranges)
    return ranges
  }
}
