/** The time of the database, on which all nodes agree whatever their own clocks say. */
import type { Clock } from '../../shared/clock.ts'

/** An answer that took longer says too little about when it was given. */
const SOON_MS = 200
/** Of so many slow answers the quickest counts. */
const ATTEMPTS = 5

/**
 * Reads something with the time at which it was read.
 * @returns it, and by how many milliseconds the database is ahead of `clock`
 */
export async function readWithTime<T extends { readonly now: number }>(
  clock: Pick<Clock, 'now'>,
  read: () => Promise<T>,
): Promise<T & { readonly aheadMs: number }> {
  let shortestMs = Infinity
  let aheadMs = 0
  for (let attempt = 1; ; attempt++) {
    const asked = clock.now()
    const result = await read()
    const tookMs = clock.now() - asked
    if (tookMs < shortestMs) {
      shortestMs = tookMs
      aheadMs = result.now - (asked + tookMs / 2)
    }
    if (shortestMs <= SOON_MS || attempt === ATTEMPTS) return { ...result, aheadMs }
  }
}
