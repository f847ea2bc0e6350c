/** Sums up the network's report: what accepted reports say of activities, beside what other centres plan. It counts activities alone; figures are made in `figures.ts`. */
import type { DaySpan, LocalDate } from '../days.ts'
import type { CentreId } from '../ids.ts'
import { dayTest } from '../overview/theDay.ts'
import { tookPlaceOf } from '../plans/tookPlace.ts'
import type { ActivityView } from '../plans/planView.ts'
import { ACTIVITY_TYPES, AUDIENCES, THEMES } from '../taxonomy.ts'
import type { NetworkFigure } from './api.ts'
import { compareFigures } from './comparison.ts'
import type { AcceptedReport, JointActivity } from './figures.ts'
import { highlightsOf, unquotableIn } from './highlights.ts'
import { lookAtBeforeExport } from './lookAt.ts'
import type { ActivityCounts, NetworkSummary, ReportCounts, ReportedLine, Tallies } from './networkSummary.ts'
import type { ReportState } from './reportState.ts'

export interface NetworkInput {
  /** The campaign's own day, or days. */
  readonly theDay: DaySpan
  /** All that take part. */
  readonly centres: readonly { readonly centre: CentreId; readonly state: ReportState }[]
  readonly reports: readonly AcceptedReport[]
  /** The plans of centres without an accepted report. */
  readonly plans: readonly { readonly centre: CentreId; readonly activities: readonly Planned[] }[]
  readonly joint: readonly JointActivity[]
  readonly figures: readonly NetworkFigure[]
  /** Those of the campaign before; empty without one. */
  readonly before: readonly NetworkFigure[]
  /** Keys of highlights that are in the report. */
  readonly chosen: readonly string[]
}

type Tallied = Pick<ActivityView, 'themes' | 'audiences' | 'type' | 'startsOn'>
type Planned = Tallied & Pick<ActivityView, 'status'>

export function networkSummary(input: NetworkInput): NetworkSummary {
  const { reports, joint, figures, before, chosen } = input
  const lines = reports.flatMap(linesOf)
  const tallies = talliesOf(input, lines)
  return {
    reports: countReports(input),
    states: input.centres.map(({ centre, state }) => ({ centre, state })),
    activities: countActivities(input, lines),
    lines,
    tallies,
    unusedThemes: tallies.themes.filter(({ done }) => done === 0).map(({ id }) => id),
    joint: joint.length,
    comparison: compareFigures(figures, before),
    highlights: highlightsOf(reports, new Set(chosen)),
    unquotable: unquotableIn(reports),
    lookAt: lookAtBeforeExport(figures, joint),
  }
}

const linesOf = ({ centre, snapshot }: AcceptedReport): readonly ReportedLine[] =>
  snapshot.activities.map((activity) => ({
    centre,
    activity: activity.id,
    title: activity.title,
    tookPlace: tookPlaceOf(activity),
    cancelReason: activity.status === 'cancelled' ? activity.cancelReason : null,
    startsOn: activity.startsOn,
    themes: [...activity.themes],
    audiences: [...activity.audiences],
    type: activity.type,
  }))

function countReports({ centres, reports }: NetworkInput): ReportCounts {
  const accepted = new Set(reports.map(({ centre }) => centre))
  const others = centres.filter(({ centre }) => !accepted.has(centre))
  const are = (state: ReportState): number => others.filter((one) => one.state === state).length
  return {
    centres: accepted.size + others.length,
    accepted: accepted.size,
    waiting: are('submitted'),
    returned: are('returned'),
    begun: are('draft'),
    none: others.length - are('submitted') - are('returned') - are('draft'),
    corrections: centres.filter(({ centre, state }) => accepted.has(centre) && state === 'submitted').length,
  }
}

const isDone = ({ tookPlace }: Pick<ReportedLine, 'tookPlace'>): boolean =>
  tookPlace !== null && tookPlace !== 'cancelled'

function countActivities({ theDay, reports }: NetworkInput, lines: readonly ReportedLine[]): ActivityCounts {
  const isOn = dayTest('on', theDay)
  const onTheDay = reports
    .flatMap(({ snapshot }) => snapshot.activities)
    .filter((activity) => isDone({ tookPlace: tookPlaceOf(activity) }) && isOn(spanOf(activity)))
  return {
    listed: lines.length,
    tookPlace: lines.filter(isDone).length,
    onTheDay: onTheDay.length,
    moved: lines.filter(({ tookPlace }) => tookPlace === 'moved').length,
    cancelled: lines.filter(({ tookPlace }) => tookPlace === 'cancelled').length,
    unsaid: lines.filter(({ tookPlace }) => tookPlace === null).length,
  }
}

function spanOf({ startsOn, endsOn }: Pick<ActivityView, 'startsOn' | 'endsOn'>): readonly DaySpan[] {
  const first = startsOn ?? endsOn
  return first === null ? [] : [{ first, last: endsOn ?? first }]
}

/** An activity counts once in each row that it belongs to: rows of themes and audiences add up to more than all activities. */
function talliesOf({ plans, centres, reports }: NetworkInput, lines: readonly ReportedLine[]): Tallies {
  const done = lines.filter(isDone)
  const accepted = new Set(reports.map(({ centre }) => centre))
  const planned = plans
    .filter(({ centre }) => !accepted.has(centre))
    .flatMap(({ centre, activities }) =>
      activities.filter(({ status }) => status !== 'cancelled').map((activity) => ({ ...activity, centre })),
    )
  type Row = Tallied & { readonly centre: CentreId }
  function tally<Id extends string>(ids: readonly Id[], of: (row: Row) => readonly Id[]) {
    const [dones, planneds] = [countBy(done, of), countBy(planned, of)]
    return ids.map((id) => ({ id, done: dones.get(id) ?? 0, planned: planneds.get(id) ?? 0 }))
  }
  const everywhere = new Set([...centres.map(({ centre }) => centre), ...accepted])
  const dayOf = ({ startsOn }: Row): readonly LocalDate[] => (startsOn === null ? [] : [startsOn])
  return {
    themes: tally(idsOf(THEMES), ({ themes }) => themes),
    audiences: tally(idsOf(AUDIENCES), ({ audiences }) => audiences),
    types: tally(idsOf(ACTIVITY_TYPES), ({ type }) => (type === null ? [] : [type])),
    centres: tally([...everywhere], ({ centre }) => [centre]),
    days: tally([...new Set([...done, ...planned].flatMap(dayOf))].toSorted(), dayOf),
  }
}

const idsOf = <Id extends string>(options: readonly { readonly id: Id }[]): readonly Id[] => options.map(({ id }) => id)

function countBy<Row, Id>(rows: readonly Row[], of: (row: Row) => readonly Id[]): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>()
  for (const row of rows) for (const id of new Set(of(row))) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
