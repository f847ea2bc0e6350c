/** The *calendar dates* of an activity: each becomes one event of a calendar. */
import type { ActivityView } from '../../../shared/plans/planView.ts'

type DatedActivity = Pick<ActivityView, 'startsOn' | 'endsOn' | 'startTime' | 'endTime'> & {
  readonly dates: readonly (Omit<ActivityView['dates'][number], 'note' | 'order'> & { readonly note?: string })[]
}

export interface CalendarDate {
  /** The same at each export, so that a calendar replaces the event; empty for the one date of an activity without a list. */
  readonly id: string
  readonly first: string
  /** The same as the first unless it takes several days. */
  readonly last: string
  /** Null for whole days. */
  readonly startTime: string | null
  readonly endTime: string | null
  /** Its own places and note; empty if the activity's apply. */
  readonly place: string
  readonly note: string
}

/**
 * The dates that have a day. An activity over several days is one date of whole days: its hours are those of each day.
 */
export function calendarDatesOf(activity: DatedActivity): readonly CalendarDate[] {
  if (activity.dates.length > 0) {
    return activity.dates.flatMap(({ id, day, startTime, endTime, place, note = '' }) =>
      day === null ? [] : [{ id, first: day, last: day, ...hoursOf(startTime, endTime), place: place ?? '', note }],
    )
  }
  const first = activity.startsOn ?? activity.endsOn
  if (first === null) return []
  const last = activity.endsOn !== null && activity.endsOn > first ? activity.endsOn : first
  const hours = last === first ? hoursOf(activity.startTime, activity.endTime) : WHOLE_DAY
  return [{ id: '', first, last, ...hours, place: '', note: '' }]
}

const WHOLE_DAY = { startTime: null, endTime: null }

/** An end before the start is left out: no calendar takes it. */
function hoursOf(startTime: string | null, endTime: string | null): Pick<CalendarDate, 'startTime' | 'endTime'> {
  if (startTime === null) return WHOLE_DAY
  return { startTime, endTime: endTime !== null && endTime > startTime ? endTime : null }
}
