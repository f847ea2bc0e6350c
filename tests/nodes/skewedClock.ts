/** Loaded into a node before its program: the clock of its machine is ahead by `CLOCK_SKEW_MS`, in all of its threads. */
import { performance } from 'node:perf_hooks'

const skewMs = Number(process.env.CLOCK_SKEW_MS)
const RealDate = Date

class SkewedDate extends RealDate {
  constructor(...given: [] | [string | number | Date]) {
    if (given.length === 0) super(SkewedDate.now())
    // The parts of a date are more arguments than the types of a single one say.
    else super(...given)
  }

  static override now(): number {
    return RealDate.now() + skewMs
  }
}

globalThis.Date = SkewedDate as DateConstructor
// The server's own clock counts from here.
Object.defineProperty(performance, 'timeOrigin', { value: performance.timeOrigin + skewMs })
