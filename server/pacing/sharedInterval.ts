/**
 * The interval between two runs of one key, for a throttle whose keys share one rate: the more keys have run lately, the
 * longer each of them waits. A few keys run soon; many together cost no more than one run per `perKeyMs`.
 */
import type { Clock } from '../../shared/clock.ts'

export interface SharedInterval<Key> {
  /** How long to wait before the next run of a key. @param sinceLastRunMs Infinity before the first */
  readonly delayMs: (key: Key, sinceLastRunMs: number) => number
  /** Whether a key ran within the longest interval. */
  readonly hasRunLately: (key: Key) => boolean
  /** To be called with each run. */
  readonly ran: (key: Key) => void
}

interface SharedIntervalOptions {
  readonly clock: Clock
  /** The addition of each recently run key to the interval of all. */
  readonly perKeyMs: number
  /** The shortest interval, and the longest; keys idle for that long do not count. */
  readonly leastMs?: number
  readonly mostMs: number
  /** How long a run waits where there was a quiet interval. */
  readonly soonMs?: number
}

export function createSharedInterval<Key>(options: SharedIntervalOptions): SharedInterval<Key> {
  const { clock, perKeyMs, leastMs = 0, mostMs, soonMs = 0 } = options
  /** When keys ran, the oldest first. */
  const ranAt = new Map<Key, number>()

  function forgetOld(): void {
    for (const [key, at] of ranAt) {
      if (clock.now() - at < mostMs) return
      ranAt.delete(key)
    }
  }

  return {
    delayMs(_, sinceLastRunMs) {
      forgetOld()
      const intervalMs = Math.min(mostMs, Math.max(leastMs, ranAt.size * perKeyMs))
      return Math.max(soonMs, intervalMs - sinceLastRunMs)
    },
    hasRunLately(key) {
      forgetOld()
      return ranAt.has(key)
    },
    ran(key) {
      ranAt.delete(key)
      ranAt.set(key, clock.now())
    },
  }
}
