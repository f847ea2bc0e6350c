import type { ActivityDate } from '../../shared/plans/dates.ts'
import { hours, longDay } from '../ui/formats/when.ts'

/** One of several dates of an activity: `Tuesday 9 February 2027, 10:00–12:00 · Aarhus · in the library`. */
export function dateInWords({ day, place, note, ...times }: ActivityDate): string {
  const when = [day === null ? null : longDay(day), hours(times)].filter((part) => part !== null).join(', ')
  return [when, place ?? '', note.trim()].filter((part) => part !== '').join(' · ')
}
