/** The faults of signals on their way. */
import { seededRandom } from '../harness/random.ts'
import type { Carry } from './relay.ts'

const LATE_MS = 700

export const twice: Carry = (signal, send) => {
  send(signal)
  send(signal)
}

export const never: Carry = () => {}

/** Each after another time, so that they overtake each other; some twice, and some never. */
export function anyhow(seed: number): Carry {
  const random = seededRandom(seed)
  return (signal, send) => {
    for (let copy = random.pick([0, 1, 2]); copy > 0; copy--) setTimeout(() => send(signal), random.next() * LATE_MS)
  }
}

/** Ten at a time, the last one first. */
export function backwards(): Carry {
  let held: string[] = []
  return (signal, send) => {
    held.push(signal)
    if (held.length < 10) return
    for (const one of held.toReversed()) send(one)
    held = []
  }
}
