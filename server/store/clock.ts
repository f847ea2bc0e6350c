/** Time, handed in, so that the simulation can own it. */
export interface Clock {
  /** Milliseconds since the epoch, by a clock that never goes back while the process lives. */
  now(): number
  /**
   * Runs `work` once, after so many milliseconds but never at once.
   * @returns a function that calls it off
   */
  after(milliseconds: number, work: () => void): () => void
}

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
