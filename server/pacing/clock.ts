/** The server's own time. */
import type { Clock } from '../../shared/clock.ts'

export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after(milliseconds, work) {
    if (milliseconds <= 0) {
      const immediate = setImmediate(work)
      return () => clearImmediate(immediate)
    }
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** @returns a function that ends it */
export function every(clock: Clock, milliseconds: number, work: () => void): () => void {
  let callOff = clock.after(milliseconds, again)
  function again(): void {
    callOff = clock.after(milliseconds, again)
    work()
  }
  return () => callOff()
}
