import type { Clock } from '../../shared/clock.ts'

/** The time of this device, which its user may set. */
export const browserClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
}
