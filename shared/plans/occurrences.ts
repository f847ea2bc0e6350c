/**
 * An *occurrence* is an activity as it stands in a calendar: once over all its days, or once for each of its several
 * dates. Pure.
 */
import type { DaySpan } from '../days.ts'
import { byDay, type ActivityDate } from './dates.ts'
import type { ActivityView } from './planView.ts'

/** The days of an activity, of the network or of the public. */
interface Dated extends Pick<ActivityView, 'startsOn' | 'endsOn'> {
  readonly dates: readonly Pick<ActivityDate, 'id' | 'day' | 'startTime'>[]
}

/** In order; of an activity with several dates each day of its own. */
export function spansOf({ dates, startsOn, endsOn }: Dated): readonly DaySpan[] {
  const days = dates.toSorted(byDay).flatMap(({ day }) => day ?? [])
  if (days.length > 0) return days.map((day) => ({ first: day, last: day }))
  const first = startsOn ?? endsOn
  if (first === null) return []
  return [{ first, last: endsOn !== null && endsOn > first ? endsOn : first }]
}

/** Hours of each of its days, on the clock of a zone. */
export interface DailyHours {
  readonly startTime: string | null
  readonly endTime: string | null
  /** IANA; null if nobody said whose clock it is. */
  readonly timeZone: string | null
}

/** The days and hours of an activity. */
export interface DatedHours extends Dated, DailyHours {
  readonly dates: readonly Pick<ActivityDate, 'id' | 'day' | 'startTime' | 'endTime'>[]
}

export interface Occurrence<Activity extends DatedHours = ActivityView> extends DaySpan, DailyHours {
  readonly activity: Activity
  /** The id of the date; null for the activity as a whole. */
  readonly date: string | null
}

/** In the order of their days; none without a day. */
export function occurrencesOf<Activity extends DatedHours>(activity: Activity): readonly Occurrence<Activity>[] {
  const { dates, startTime, endTime, timeZone } = activity
  const several = dates
    .toSorted(byDay)
    .flatMap(({ id, day, startTime: start, endTime: end }): readonly Occurrence<Activity>[] => {
      if (day === null) return []
      return [{ activity, date: id, first: day, last: day, startTime: start, endTime: end, timeZone }]
    })
  if (several.length > 0) return several
  return spansOf(activity).map((span) => ({ activity, date: null, ...span, startTime, endTime, timeZone }))
}
