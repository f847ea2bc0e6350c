/** The figures of an activity, each beside what was expected of its metric. Nothing is added up. Pure. */
import { REACH_METRICS, type ReachBasisId, type ReachMetricId } from '../taxonomy.ts'
import type { ActivityView } from './planView.ts'

export interface ReachBesideExpected {
  /** Null while nobody chose it. */
  readonly metric: ReachMetricId | null
  /** The figure that was reached; null if nobody gave one yet. */
  readonly value: number | null
  readonly basis: ReachBasisId | null
  /** In the order of the plan; usually one. */
  readonly expected: readonly number[]
}

/** @returns in the order of the metrics, the larger figure first; metrics with neither are left out */
export function reachBesideExpected({
  expectedReach,
  actualReach,
}: Pick<ActivityView, 'expectedReach' | 'actualReach'>): readonly ReachBesideExpected[] {
  return [...REACH_METRICS.map(({ id }) => id), null].flatMap((metric): readonly ReachBesideExpected[] => {
    const expected = expectedReach.flatMap((one) => (one.metric === metric && one.value !== null ? [one.value] : []))
    // Figures of an activity have no order of their own.
    const reached = actualReach
      .filter((one) => one.metric === metric && one.value !== null)
      .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
    if (reached.length > 0) return reached.map(({ value, basis }) => ({ metric, value, basis, expected }))
    return expected.length > 0 ? [{ metric, value: null, basis: null, expected }] : []
  })
}
