/** The days of a timeline: whole weeks from the first to the last activity, around the campaign's day. Pure. */
import { addDays, daysUntil, type DaySpan, type LocalDate } from '../../../shared/days.ts'
import { weekStartOf } from '../../../shared/plans/calendar/weeks.ts'

/** A slip in a year must not make a timeline of a century. */
const MOST_DAYS = 7 * 80
/** Room to drag to, before and behind. */
const MORE_DAYS = 14

export interface TimelineSpan extends DaySpan {
  readonly first: LocalDate
  readonly last: LocalDate
  readonly days: number
}

export function timelineSpan(spans: readonly DaySpan[], central: DaySpan, weekStart: number): TimelineSpan {
  const inReach = spans.filter(({ first }) => Math.abs(daysUntil(central.first, first)) <= MOST_DAYS / 2)
  const firsts = [central.first, ...inReach.map(({ first }) => first)].toSorted()
  const lasts = [central.last, ...inReach.map(({ last }) => last)].toSorted()
  const first = weekStartOf(addDays(firsts[0] ?? central.first, -MORE_DAYS), weekStart)
  const end = addDays(weekStartOf(addDays(lasts.at(-1) ?? central.last, MORE_DAYS), weekStart), 6)
  const days = Math.min(daysUntil(first, end) + 1, MOST_DAYS)
  return { first, last: addDays(first, days - 1), days }
}
