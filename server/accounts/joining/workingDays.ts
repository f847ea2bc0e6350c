/** Working days in Brussels, where the coordinators are: Monday to Friday. Public holidays count. Pure. */
import { addDays, weekdayOf } from '../../../shared/days.ts'
import { brusselsClock, instantOf } from '../../../shared/zonedTime.ts'

const FRIDAY = 5

/** @returns the moment this many working days later, at the same minute of the clock; a weekend counts from its Monday */
export function afterWorkingDays(from: Date, days: number): Date {
  const { day: first, time } = brusselsClock(from)
  let day = first
  for (let left = days; left > 0;) {
    day = addDays(day, 1)
    if (weekdayOf(day) <= FRIDAY) left -= 1
  }
  return instantOf(day, time)
}
