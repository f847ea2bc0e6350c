/** Chance in the words of a schedule. */
import { seededRandom, type Random } from '../harness/random.ts'

export interface Chance extends Random {
  /** True in this many of a hundred cases. */
  percent(often: number): boolean
  /** A whole number, both ends included. */
  between(low: number, high: number): number
  bytes(length: number): Uint8Array<ArrayBuffer>
}

export function createChance(seed: number): Chance {
  const random = seededRandom(seed)
  const between = (low: number, high: number): number => low + Math.floor(random.next() * (high - low + 1))
  return {
    next: () => random.next(),
    pick: (from) => random.pick(from),
    percent: (often) => random.next() * 100 < often,
    between,
    bytes: (length) => Uint8Array.from({ length }, () => between(0, 255)),
  }
}
