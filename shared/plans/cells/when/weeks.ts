/** Weeks by their number, as ISO 8601 counts them: week 1 has 4 January. Pure. */
import { addDays, daysUntil, mondayOf, type LocalDate } from '../../../days.ts'

const mondayIn = (year: number, week: number): LocalDate => addDays(mondayOf(`${year}-01-04`), (week - 1) * 7)

const MOST_WEEKS = 53

/**
 * The Monday of a week.
 * @param year null: the year in which the week is nearest to the likely day
 * @returns null for a number that no week has, or without any year
 */
export function mondayOfWeek(week: number, year: number | null, likelyDay: string | null): LocalDate | null {
  if (week < 1 || week > MOST_WEEKS) return null
  if (year !== null) return mondayIn(year, week)
  if (likelyDay === null) return null
  const likely = Number(likelyDay.slice(0, 4))
  const mondays = [likely, likely - 1, likely + 1].map((one) => mondayIn(one, week))
  const distance = (monday: string): number => Math.abs(daysUntil(likelyDay, monday))
  return mondays.reduce((nearest, one) => (distance(one) < distance(nearest) ? one : nearest))
}
