/**
 * The share of each phase of the event loop that work of many short steps may take, such as queries of SQLite: each runs at once, and a
 * hundred of them behind each other would hold up everybody.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'

/** @returns resolves at once, or in a later phase when the share of this one is used up. To be awaited before each step, one after the other */
export function createLoopShare(shareMs: number, now: () => number = () => performance.now()): () => Promise<void> {
  /** When the first step of this phase began. */
  let beganAt: number | null = null
  const isUsedUp = (): boolean => beganAt !== null && now() - beganAt > shareMs
  return async () => {
    while (isUsedUp()) await nextTurn()
    if (beganAt !== null) return
    beganAt = now()
    setImmediate(() => (beganAt = null))
  }
}
