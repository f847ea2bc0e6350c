/** Which activities have a key, and how much of it; activities are numbered by their slots. */
import type { Weighted } from '../../engine/weighted.ts'

interface Posting {
  /** Filled up to `length`, in no order. */
  slots: Int32Array
  weights: Float64Array
  length: number
}

const FIRST_CAPACITY = 4

export class Postings {
  readonly #byKey = new Map<string, Posting>()

  of(key: string): Posting | undefined {
    return this.#byKey.get(key)
  }

  add(slot: number, vector: Weighted): void {
    for (const [key, weight] of vector) {
      let posting = this.#byKey.get(key)
      if (posting === undefined) {
        posting = { slots: new Int32Array(FIRST_CAPACITY), weights: new Float64Array(FIRST_CAPACITY), length: 0 }
        this.#byKey.set(key, posting)
      }
      if (posting.length === posting.slots.length) grow(posting)
      posting.slots[posting.length] = slot
      posting.weights[posting.length] = weight
      posting.length += 1
    }
  }

  /** @param vector as it was added */
  remove(slot: number, vector: Weighted): void {
    for (const key of vector.keys()) {
      const posting = this.#byKey.get(key)
      if (posting === undefined) continue
      const at = posting.slots.indexOf(slot)
      if (at === -1 || at >= posting.length) continue
      posting.length -= 1
      posting.slots[at] = posting.slots[posting.length] ?? 0
      posting.weights[at] = posting.weights[posting.length] ?? 0
      if (posting.length === 0) this.#byKey.delete(key)
    }
  }
}

function grow(posting: Posting): void {
  const { slots, weights } = posting
  posting.slots = new Int32Array(slots.length * 2)
  posting.slots.set(slots)
  posting.weights = new Float64Array(weights.length * 2)
  posting.weights.set(weights)
}
