/** Measures how long work takes this thread. */

/** Starts to measure. @returns a function that says how many milliseconds it has been */
export type Measure = () => () => number

/** The system counts the time of a thread in ticks of this many milliseconds, at most. */
const TICK_MS = 10

/**
 * By the time that this thread has worked: other load on the machine is not counted. Work shorter than a few ticks is
 * measured by the clock, which is exact.
 */
export const measureByThread =
  (now: () => number, workedMs: () => number = threadWorkedMs): Measure =>
  () => {
    const [started, workedBefore] = [now(), workedMs()]
    return () => {
      const took = now() - started
      return took < 2 * TICK_MS ? took : Math.min(took, workedMs() - workedBefore + TICK_MS)
    }
  }

function threadWorkedMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
