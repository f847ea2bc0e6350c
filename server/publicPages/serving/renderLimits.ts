/**
 * How many pages are rendered for strangers who choose their content: the calendar has endless choices. Pages that were
 * rendered before are not counted.
 */

export interface RenderLimits {
  /** Counts one page for a network address. @returns null, or the seconds after which to retry */
  take(address: string): number | null
}

/** A school behind one address, with a different choice for each class. */
const MAX_OF_ADDRESS = 120
const ADDRESS_MS = 60_000
/** Each takes some 5 ms of the thread that planners wait for. */
const MAX_IN_ALL = 20
const IN_ALL_MS = 1000

/** Counts within a span of time; a new span begins with the first that is counted after it. */
class Count {
  #until = 0
  readonly #spanMs: number
  readonly #counts = new Map<string, number>()

  constructor(spanMs: number) {
    this.#spanMs = spanMs
  }

  of(key: string, now: number): number {
    if (now >= this.#until) {
      this.#counts.clear()
      this.#until = now + this.#spanMs
    }
    return this.#counts.get(key) ?? 0
  }

  add(key: string, now: number): void {
    this.#counts.set(key, this.of(key, now) + 1)
  }

  secondsLeft(now: number): number {
    return Math.max(1, Math.ceil((this.#until - now) / 1000))
  }
}

/** @param now in milliseconds */
export function createRenderLimits(now: () => number): RenderLimits {
  // Refused requests are not counted, so that neither map holds more addresses than are rendered in its span.
  const ofAddress = new Count(ADDRESS_MS)
  const inAll = new Count(IN_ALL_MS)
  return {
    take(address) {
      const at = now()
      if (ofAddress.of(address, at) >= MAX_OF_ADDRESS) return ofAddress.secondsLeft(at)
      if (inAll.of('', at) >= MAX_IN_ALL) return inAll.secondsLeft(at)
      ofAddress.add(address, at)
      inAll.add('', at)
      return null
    },
  }
}
