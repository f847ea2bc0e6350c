/** Time, handed in, so that the simulation can own it. */
export interface Clock {
  /** Milliseconds of a clock that never goes back. */
  now(): number
  /**
   * Runs `work` once, after so many milliseconds but never at once.
   * @returns a function that calls it off
   */
  after(milliseconds: number, work: () => void): () => void
}

export const systemClock: Clock = {
  now: () => performance.now(),
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
