/**
 * A _day_ is a day of the calendar in no zone, as ISO text: `2027-02-09`. Its arithmetic is done in UTC, where every day has 24 hours.
 * `shared/brussels.ts` has the days and hours of a place. Pure.
 */
import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addDays as addDaysTo } from 'date-fns/addDays'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { z } from 'zod'

/** A calendar day that exists: 31 February is refused. */
export const LocalDate = z.iso.date().brand<'LocalDate'>()
export type LocalDate = z.infer<typeof LocalDate>

/** A time of day on the 24-hour clock, `HH:mm`. */
export const LocalTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand<'LocalTime'>()
export type LocalTime = z.infer<typeof LocalTime>

/** First and last day of a stretch, both in it. */
export interface DaySpan {
  readonly first: string
  readonly last: string
}

/** A duration of 24 hours, for time limits and ages. Days of a calendar are counted by the functions below. */
export const DAY_S = 24 * 60 * 60
export const DAY_MS = 1000 * DAY_S

/** The day's first moment in UTC, for a format whose zone is UTC. */
export const utcDate = (day: string): Date => new UTCDateMini(`${day}T00:00:00Z`)

/** @returns the day of a moment in UTC */
export const utcDayOf = (moment: Date): LocalDate => LocalDate.parse(moment.toISOString().slice(0, 10))

/** @param days may be negative */
export const addDays = (day: string, days: number): LocalDate => utcDayOf(addDaysTo(utcDate(day), days))

/** @returns the number of days from one day to another; negative if the other is earlier */
export const daysUntil = (from: string, to: string): number => differenceInCalendarDays(utcDate(to), utcDate(from))

/** @returns 1 for Monday to 7 for Sunday */
export const weekdayOf = (day: string): number => utcDate(day).getUTCDay() || 7

/** @returns the Monday of the day's week */
export const mondayOf = (day: string): LocalDate => addDays(day, 1 - weekdayOf(day))
