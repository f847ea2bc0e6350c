/** Arithmetic of local days and of hours in Brussels. Pure. */
import { CalendarDateTime, fromAbsolute, getDayOfWeek, parseDate, parseTime, toZoned } from '@internationalized/date'
import { LocalDate } from '../campaign.ts'

/** The network's hours are those of Brussels, CET in winter and CEST in summer. */
export const NETWORK_ZONE = 'Europe/Brussels'

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: string): number => getDayOfWeek(parseDate(day), 'en', 'mon') + 1
export const isMonday = (day: string): boolean => weekdayOf(day) === 1

export const addDays = (day: string, days: number): LocalDate =>
  LocalDate.parse(parseDate(day).add({ days }).toString())

/** How many days from one to another; negative if the other is earlier. */
export const daysUntil = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

export const mondayOf = (day: string): LocalDate => addDays(day, 1 - weekdayOf(day))

/**
 * The instant of a day and hour in Brussels. An hour that summer time skips is taken an hour later; of one that comes twice the
 * first counts.
 */
export function instantOf(day: string, time: string): Date {
  const { year, month, day: date } = parseDate(day)
  const { hour, minute } = parseTime(time)
  return toZoned(new CalendarDateTime(year, month, date, hour, minute), NETWORK_ZONE, 'compatible').toDate()
}

/** Which day it is in Brussels, and the hour on its clock, `07:45`. */
export function brusselsClock(now: Date): { readonly day: LocalDate; readonly time: string } {
  const at = fromAbsolute(now.getTime(), NETWORK_ZONE)
  const two = (number: number): string => String(number).padStart(2, '0')
  return {
    day: LocalDate.parse(`${String(at.year).padStart(4, '0')}-${two(at.month)}-${two(at.day)}`),
    time: `${two(at.hour)}:${two(at.minute)}`,
  }
}
