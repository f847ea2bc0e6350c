/**
 * Moves activities to other days. Hours, length and the distances of several dates are kept; the weekday is kept by
 * moves of whole weeks. Days are those of a calendar, so that a change of the clock moves nothing. Pure.
 */
import { addDays, daysUntil, weekdayOf, type DaySpan, type LocalDate } from '../days.ts'
import type { ActivityId } from '../ids.ts'
import { byDay } from './dates.ts'
import { spansOf } from './occurrences.ts'
import type { ActivityView } from './planView.ts'

type Days = Pick<ActivityView, 'id' | 'startsOn' | 'endsOn' | 'dates'>

/** An activity with all its dates, or one of its dates. */
export interface Moved {
  readonly activity: Days
  /** The id of the date that moves alone; null for all of the activity. */
  readonly date: string | null
}

/** By days, which may be negative, or to another first day. */
export type Move = { readonly by: number } | { readonly to: string }

/** Where an activity stands after a change: its own days, or those of its dates. */
export interface NewDays {
  readonly id: ActivityId
  readonly own: { readonly startsOn: LocalDate; readonly endsOn: LocalDate | null } | null
  readonly dates: readonly { readonly id: string; readonly day: LocalDate }[]
}

/** The first and last day of what moves; null without a day. */
export function spanOf({ activity, date }: Moved): DaySpan | null {
  const one = activity.dates.find(({ id }) => id === date)
  const spans = spansOf(one === undefined ? activity : { startsOn: one.day, endsOn: null, dates: [] })
  const [first, last] = [spans.at(0)?.first, spans.at(-1)?.last]
  return first === undefined || last === undefined ? null : { first, last }
}

/** @returns null for what has no day and is moved by days, and for what stays where it is */
export function newDaysOf(moved: Moved, move: Move): NewDays | null {
  const { activity, date } = moved
  const span = spanOf(moved)
  if (span === null) return 'to' in move ? firstDays(activity, move.to) : null
  const by = 'by' in move ? move.by : daysUntil(span.first, move.to)
  if (by === 0) return null
  const dates = activity.dates
    .filter(({ id }) => date === null || id === date)
    .flatMap(({ id, day }) => (day === null ? [] : [{ id, day: addDays(day, by) }]))
  if (dates.length > 0) return { id: activity.id, own: null, dates }
  const { startsOn, endsOn } = activity
  const own = {
    startsOn: addDays(span.first, by),
    endsOn: startsOn === null || endsOn === null ? null : addDays(endsOn, by),
  }
  return { id: activity.id, own, dates: [] }
}

/** An activity without a day gets its first one; of several dates the first in order gets it. */
function firstDays({ id, dates }: Days, to: string): NewDays {
  const day = addDays(to, 0)
  const first = dates.toSorted(byDay)[0]
  if (first !== undefined) return { id, own: null, dates: [{ id: first.id, day }] }
  return { id, own: { startsOn: day, endsOn: null }, dates: [] }
}

/**
 * Several keep their distances: the earliest first day goes to the day. Those without a day take part where a day is named.
 * @returns the changes of those that change
 */
export function newDaysOfAll(all: readonly Moved[], move: Move): readonly NewDays[] {
  const firsts = all.flatMap((moved) => spanOf(moved)?.first ?? []).toSorted()
  const [earliest] = firsts
  return all.flatMap((moved) => {
    const isWithoutDay = 'to' in move && spanOf(moved) === null
    const own = 'by' in move || earliest === undefined || isWithoutDay ? move : { by: daysUntil(earliest, move.to) }
    return newDaysOf(moved, own) ?? []
  })
}

export type Edge = 'first' | 'last'

/**
 * Moves one end of an activity: it becomes longer or shorter, and is never shorter than a day.
 * @returns null for one with several dates, for one without a day, and if nothing changes
 */
export function lengthened(activity: Days, edge: Edge, day: string): NewDays | null {
  const span = spanOf({ activity, date: null })
  if (span === null || activity.dates.some((date) => date.day !== null)) return null
  const [first, last] =
    edge === 'first'
      ? [day < span.last ? day : span.last, span.last]
      : [span.first, day > span.first ? day : span.first]
  if (first === span.first && last === span.last) return null
  const own = { startsOn: addDays(first, 0), endsOn: last === first ? null : addDays(last, 0) }
  return { id: activity.id, own, dates: [] }
}

/** The days after a change, of what was moved. */
export function spanAfter({ activity, date }: Moved, { own, dates }: NewDays): DaySpan | null {
  const changed = new Map(dates.map((one) => [one.id, one.day]))
  const now = activity.dates.map((one) => ({ ...one, day: changed.get(one.id) ?? one.day }))
  return spanOf({ activity: { ...activity, ...own, dates: now }, date })
}

export const keepsWeekday = (before: DaySpan, after: DaySpan): boolean =>
  weekdayOf(before.first) === weekdayOf(after.first)
