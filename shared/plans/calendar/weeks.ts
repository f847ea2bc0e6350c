/** Weeks of a calendar, and where in them bars and entries stand. Pure. */
import { getISOWeek } from 'date-fns/getISOWeek'
import { addDays, daysUntil, utcDate, weekdayOf, type DaySpan, type LocalDate } from '../../days.ts'
import { lanesOf, type Room } from './lanes.ts'

/** @param weekStart the weekday on which weeks begin: 1 for Monday to 7 for Sunday, as {@link weekdayOf} counts them */
export const weekStartOf = (day: string, weekStart: number): LocalDate =>
  addDays(day, -((weekdayOf(day) - weekStart + 7) % 7))

/** @returns the first days of as many weeks, one after the other */
export const weeksFrom = (first: string, count: number): readonly LocalDate[] =>
  Array.from({ length: count }, (_, at) => addDays(first, 7 * at))

/** @returns the seven days of a week */
export const daysOfWeek = (first: string): readonly LocalDate[] =>
  Array.from({ length: 7 }, (_, at) => addDays(first, at))

/** The number of a week by ISO 8601: that of its Thursday, on whichever day it begins. */
export const weekNumber = (first: string): number =>
  getISOWeek(utcDate(daysOfWeek(first).find((day) => weekdayOf(day) === 4) ?? first))

export interface Placed<T extends DaySpan> extends Room {
  readonly item: T
  /** From 0. */
  readonly lane: number
  /** Whether its own first and last day are in this week. */
  readonly begins: boolean
  readonly ends: boolean
}

/** What orders two that begin on one day; hours sort as text. */
interface Timed extends DaySpan {
  readonly startTime?: string | null
  /** Comes after everything else of its day, so that nothing else lacks a lane for it. */
  readonly isLast?: boolean
}

/** Those that are in a week, cut to it: bars of several days first, then by hour. In the order in which they are read. */
export function placeInWeek<T extends Timed>(items: readonly T[], week: string): readonly Placed<T>[] {
  const end = addDays(week, 6)
  const inWeek = items
    .filter(({ first, last }) => first <= end && last >= week)
    .map((item) => ({
      item,
      from: Math.max(daysUntil(week, item.first), 0),
      to: Math.min(daysUntil(week, item.last), 6),
      begins: item.first >= week,
      ends: item.last <= end,
    }))
    .toSorted(
      (a, b) =>
        a.from - b.from ||
        Number(a.item.isLast ?? false) - Number(b.item.isLast ?? false) ||
        lengthOf(b.item) - lengthOf(a.item) ||
        compareHours(a.item, b.item),
    )
  const lanes = lanesOf(inWeek)
  return inWeek.map((one, at) => ({ ...one, lane: lanes[at] ?? 0 }))
}

const lengthOf = ({ first, last }: DaySpan): number => daysUntil(first, last)

/** Those without an hour come first. */
function compareHours({ startTime: one = null }: Timed, { startTime: other = null }: Timed): number {
  const [a, b] = [one ?? '', other ?? '']
  return a === b ? 0 : a < b ? -1 : 1
}
