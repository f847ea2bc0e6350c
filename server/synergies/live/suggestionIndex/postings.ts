/** Which activities have a key, and how much of it; activities are numbered by their slots. */
import type { Weighted } from '../../engine/weighted.ts'

/** In no order. Most are short, and a typed array takes hundreds of bytes even for one number. */
interface Posting {
  readonly slots: number[]
  readonly weights: number[]
}

export class Postings {
  readonly #byKey = new Map<string, Posting>()

  of(key: string): Readonly<Posting> | undefined {
    return this.#byKey.get(key)
  }

  add(slot: number, vector: Weighted): void {
    for (const [key, weight] of vector) {
      const posting = this.#byKey.get(key)
      if (posting === undefined) this.#byKey.set(key, { slots: [slot], weights: [weight] })
      else {
        posting.slots.push(slot)
        posting.weights.push(weight)
      }
    }
  }

  /** @param vector as it was added */
  remove(slot: number, vector: Weighted): void {
    for (const key of vector.keys()) {
      const posting = this.#byKey.get(key)
      const at = posting?.slots.indexOf(slot) ?? -1
      if (posting === undefined || at === -1) continue
      const [lastSlot, lastWeight] = [posting.slots.pop(), posting.weights.pop()]
      if (at < posting.slots.length) {
        posting.slots[at] = lastSlot ?? 0
        posting.weights[at] = lastWeight ?? 0
      }
      if (posting.slots.length === 0) this.#byKey.delete(key)
    }
  }
}
