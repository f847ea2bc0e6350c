/** Working days in Brussels, where the coordinators are: Saturday and Sunday are none. Public holidays count. Pure. */
import { LocalDate } from '../../../shared/campaign.ts'

const ZONE = 'Europe/Brussels'
const DAY_MS = 24 * 60 * 60_000

/** @returns the moment so many working days later, at the same time of day; a weekend's beginning counts from its Monday */
export function afterWorkingDays(from: Date, days: number): Date {
  let at = from
  for (let left = days; left > 0;) {
    at = new Date(at.getTime() + DAY_MS)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: ZONE })
const isWorkingDay = (at: Date): boolean => !['Sat', 'Sun'].includes(weekday.format(at))

const day = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, dateStyle: 'short' })

/** The day that it is there, `2027-02-09`. */
export const dayInBrussels = (at: Date): LocalDate => LocalDate.parse(day.format(at))
