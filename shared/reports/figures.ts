/**
 * The figures of the network: for each metric one sum of what centres tell in accepted reports, with all it was made of. Figures are the
 * organisers' own claims. Only {@link sumOf} adds any, and it takes those of one metric.
 */
import type { ActivityId, CentreId } from '../ids.ts'
import { tookPlaceOf } from '../plans/tookPlace.ts'
import { REACH_METRICS, type ReachMetricId } from '../taxonomy.ts'
import type { FigureSource, NetworkFigure, NotAdded } from './api.ts'
import type { ReportedActivity, ReportSnapshot } from './snapshot.ts'

/** A value that counts what its metric names. */
export interface Amount<M extends ReachMetricId = ReachMetricId> {
  readonly metric: M
  readonly value: number
}

/**
 * The sum of values of one metric.
 * @throws if one of them is of another: such a sum means nothing
 */
export function sumOf<M extends ReachMetricId>(metric: M, amounts: readonly Amount<NoInfer<M>>[]): number {
  return amounts.reduce((sum, amount) => {
    if (amount.metric !== metric) throw new Error(`${amount.metric} is not ${metric}`)
    return sum + amount.value
  }, 0)
}

/** The newest accepted report of a centre. */
export interface AcceptedReport {
  readonly centre: CentreId
  /** When its centre submitted it, and when it submitted one for the first time. */
  readonly at: string
  readonly firstAt: string
  readonly snapshot: ReportSnapshot
}

/** An activity, wherever it is. */
interface ActivityPlace {
  readonly centre: CentreId
  readonly activity: ActivityId
}

/** Two activities that both centres call one event; of each metric, the centre that counts it. */
export interface JointActivity {
  readonly sides: readonly [ActivityPlace, ActivityPlace]
  readonly counted: { readonly [M in ReachMetricId]?: CentreId | undefined }
}

/** One for each metric of which a centre tells something, in the order of the metrics. */
export function figuresOf(reports: readonly AcceptedReport[], joint: readonly JointActivity[]): NetworkFigure[] {
  const countsAt = countingCentres(reports, joint)
  const all = reports.flatMap(({ centre, snapshot }) =>
    snapshot.activities.flatMap((activity) => sourcesIn(centre, activity, countsAt)),
  )
  const byMetric = Map.groupBy(all, ({ metric }) => metric)
  return REACH_METRICS.flatMap(({ id }) => {
    const found = byMetric.get(id)
    return found === undefined ? [] : [figureOf(id, found)]
  })
}

/** The figures of some centres alone: each adds again the values of these that were added before. */
export const figuresOfCentres = (
  figures: readonly NetworkFigure[],
  centres: ReadonlySet<CentreId>,
): readonly NetworkFigure[] =>
  figures.flatMap(({ metric, sources }) => {
    const found = sources.filter(({ centre }) => centres.has(centre))
    return found.length === 0
      ? []
      : [
          figureOf(
            metric,
            found.map((source) => ({ ...source, metric, why: null })),
          ),
        ]
  })

type Given = FigureSource & { readonly metric: ReachMetricId; readonly why: NotAdded | null }

function figureOf(metric: ReachMetricId, given: readonly Given[]): NetworkFigure {
  const sources = given
    .flatMap(({ why, ...source }) => (why === null ? [source] : []))
    .toSorted((a, b) => b.value - a.value)
  const values = sources.map(({ value }) => value)
  return {
    metric,
    sum: sumOf(metric, sources),
    centres: new Set(sources.map(({ centre }) => centre)).size,
    smallest: Math.min(...values),
    largest: Math.max(...values),
    sources,
    notAdded: given.flatMap(({ why, ...source }) => (why === null ? [] : [{ ...source, why }])),
  }
}

/** The figures of an activity that was not cancelled. They have no order: of a metric that stands there twice the larger one counts. */
function sourcesIn(centre: CentreId, activity: ReportedActivity, countsAt: CountsAt): readonly Given[] {
  if (tookPlaceOf(activity) === 'cancelled') return []
  const seen = new Set<ReachMetricId>()
  const byValue = activity.actualReach.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
  return byValue.flatMap(({ metric, value, source, basis, until, evidence }) => {
    if (metric === null || value === null) return []
    const isRepeated = seen.has(metric)
    seen.add(metric)
    const counting = countsAt({ centre, activity: activity.id }, metric)
    const why = isRepeated ? 'repeated' : counting !== null && counting !== centre ? 'joint' : null
    return [
      { centre, activity: activity.id, title: activity.title, metric, value, source, basis, until, evidence, why },
    ]
  })
}

/** @returns the centre that counts a metric of a joint activity; null where each counts its own */
type CountsAt = (place: ActivityPlace, metric: ReachMetricId) => CentreId | null

/** The chosen centre counts; without a choice the one that reported first, of those that have a figure. */
function countingCentres(reports: readonly AcceptedReport[], joint: readonly JointActivity[]): CountsAt {
  const known = new Map(reports.map((report) => [report.centre, report]))
  const ofPlace = new Map<string, JointActivity[]>()
  for (const one of joint)
    for (const side of one.sides) ofPlace.set(keyOf(side), [...(ofPlace.get(keyOf(side)) ?? []), one])
  const has = ({ centre, activity }: ActivityPlace, metric: ReachMetricId): boolean => {
    const found = known.get(centre)?.snapshot.activities.find(({ id }) => id === activity)
    return (
      found !== undefined &&
      tookPlaceOf(found) !== 'cancelled' &&
      found.actualReach.some((reach) => reach.metric === metric && reach.value !== null)
    )
  }
  return (place, metric) => {
    for (const { sides, counted } of ofPlace.get(keyOf(place)) ?? []) {
      const telling = sides.filter((side) => has(side, metric)).map(({ centre }) => centre)
      const chosen = counted[metric]
      // A centre that was chosen and tells nothing takes nothing away from the other.
      if (telling.length < 2) continue
      const first = telling.toSorted((a, b) => ((known.get(a)?.firstAt ?? '') < (known.get(b)?.firstAt ?? '') ? -1 : 1))
      const counting = chosen !== undefined && telling.includes(chosen) ? chosen : first[0]
      if (counting !== place.centre) return counting ?? null
    }
    return null
  }
}

const keyOf = ({ centre, activity }: ActivityPlace): string => `${centre}/${activity}`
