/** Records who was sent which update of one document's typist, and how long it took. */
import { lettersIn } from '../letters.ts'

export class Deliveries {
  readonly #clientId: number
  /** The clock after each update, and when it was sent. */
  readonly #sent: { readonly clock: number; readonly at: number }[] = []
  /** For each receiver how many of these it has. */
  readonly #has: number[]
  readonly #onDelivered: (milliseconds: number) => void
  #last: { readonly bytes: Buffer; readonly end: number } | null = null

  constructor(clientId: number, receivers: number, onDelivered: (milliseconds: number) => void) {
    this.#clientId = clientId
    this.#has = Array.from({ length: receivers }, () => 0)
    this.#onDelivered = onDelivered
  }

  sent(clock: number, at: number): void {
    this.#sent.push({ clock, at })
  }

  get complete(): boolean {
    return this.#has.every((has) => has === this.#sent.length)
  }

  /** A server may join several updates into one. */
  heard(receiver: number, update: Uint8Array): void {
    const now = performance.now()
    const end = this.#endOf(update)
    let has = this.#has[receiver] ?? 0
    for (let next = this.#sent[has]; next !== undefined && next.clock <= end; next = this.#sent[has]) {
      this.#onDelivered(now - next.at)
      has += 1
    }
    this.#has[receiver] = has
  }

  /** All receivers get the same bytes, which are taken apart once. */
  #endOf(update: Uint8Array): number {
    const bytes = Buffer.from(update.buffer, update.byteOffset, update.byteLength)
    if (this.#last?.bytes.equals(bytes) === true) return this.#last.end
    const own = lettersIn(update).filter(({ client }) => client === this.#clientId)
    const end = Math.max(0, ...own.map((range) => range.end))
    this.#last = { bytes: Buffer.from(bytes), end }
    return end
  }
}
