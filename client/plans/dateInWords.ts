import type { ActivityDate } from '../../shared/plans/dates.ts'
import { longDay } from '../ui/formats/when.ts'
import { hoursWithZone } from '../ui/formats/zonedHours.ts'

/** One of several dates of an activity: `Tuesday 9 February 2027, 10:00–12:00 Copenhagen · Aarhus · in the library`. */
export function dateInWords({ day, place, note, ...times }: ActivityDate, timeZone: string | null): string {
  const when = [day === null ? null : longDay(day), hoursWithZone(times, timeZone, day)]
    .filter((part) => part !== null)
    .join(', ')
  return [when, place ?? '', note.trim()].filter((part) => part !== '').join(' · ')
}
