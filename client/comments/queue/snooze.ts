/** Until when a question is left alone. Pure; in the reader's own time. */

const MORNING_HOUR = 8
const MONDAY = 1

export function snoozeUntil(how: string, now: Date): Date {
  const then = new Date(now)
  if (how === 'three-days') {
    then.setDate(then.getDate() + 3)
    return then
  }
  const days = how === 'monday' ? (MONDAY - then.getDay() + 7) % 7 || 7 : 1
  then.setDate(then.getDate() + days)
  then.setHours(MORNING_HOUR, 0, 0, 0)
  return then
}

/** @param day ISO date */
export function snoozeUntilDay(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date, MORNING_HOUR)
}
