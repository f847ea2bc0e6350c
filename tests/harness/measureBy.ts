import type { Measure } from '../../server/sync/budget/measure.ts'

/** Measures by a clock: right only if nothing else needs the processor. */
export const measureBy =
  (now: () => number): Measure =>
  () => {
    const started = now()
    return () => now() - started
  }
