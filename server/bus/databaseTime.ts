/** The database's time, on which all nodes agree whatever their own clocks say. */
import type { Clock } from '../../shared/clock.ts'
import { every } from '../pacing/clock.ts'

/** An answer that took longer says too little about when it was given. */
const SOON_MS = 200
/** The quickest of this many slow answers counts. */
const ATTEMPTS = 5

/**
 * Reads something together with the database's time.
 * @returns it, and how many milliseconds the database is ahead of `clock`
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

export interface DatabaseTime {
  /** Milliseconds since the epoch. It never goes back; it stands still where this clock went too fast. */
  now(): number
  close(): void
}

/** Clocks of machines drift apart by seconds a day. */
const COMPARE_EVERY_MS = 10 * 60_000

/**
 * The time of the database by a clock of this process, which is compared with it now and then.
 * @param aheadMs by how much the database is ahead of it now
 */
export function followDatabaseTime(
  clock: Clock,
  aheadMs: number,
  read: () => Promise<{ readonly now: number }>,
): DatabaseTime {
  let ahead = aheadMs
  let last = -Infinity
  async function compare(): Promise<void> {
    ahead = (await readWithTime(clock, read)).aheadMs
  }
  // One that fails is made up for by the next.
  const close = every(clock, COMPARE_EVERY_MS, () => void compare().catch(() => {}))
  return {
    now: () => (last = Math.max(last, clock.now() + ahead)),
    close,
  }
}
