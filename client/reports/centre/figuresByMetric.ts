/** The figures of a report, side by side under their metric. They are not added: one school may be in two activities. */
import { tookPlaceOf } from '../../../shared/plans/tookPlace.ts'
import type { ReportedActivity } from '../../../shared/reports/snapshot.ts'
import { REACH_METRICS, type ReachMetricId } from '../../../shared/taxonomy.ts'

interface FigureOfActivity {
  readonly id: string
  readonly title: string
  readonly value: number
  readonly basis: ReportedActivity['actualReach'][number]['basis']
  readonly source: string
}

export interface FiguresOfMetric {
  readonly metric: ReachMetricId
  readonly figures: readonly FigureOfActivity[]
}

/** In the order of the metrics, the largest figure first. Activities that were cancelled have none. */
export function figuresByMetric(
  activities: readonly Pick<ReportedActivity, 'title' | 'status' | 'outcome' | 'actualReach'>[],
): readonly FiguresOfMetric[] {
  const all = activities.flatMap((activity) =>
    tookPlaceOf(activity) === 'cancelled'
      ? []
      : activity.actualReach.flatMap(({ id, metric, value, basis, source }) =>
          metric === null || value === null ? [] : [{ id, metric, value, basis, source, title: activity.title }],
        ),
  )
  return REACH_METRICS.flatMap(({ id: metric }) => {
    const figures = all.filter((one) => one.metric === metric).toSorted((a, b) => b.value - a.value)
    return figures.length === 0 ? [] : [{ metric, figures }]
  })
}
