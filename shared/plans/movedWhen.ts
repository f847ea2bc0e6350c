/** What else changes with a day of an activity. Pure. */
import { addDays, daysUntil } from '../days.ts'
import type { ActivityView } from './planView.ts'

export type When = Pick<ActivityView, 'startsOn' | 'endsOn' | 'startTime' | 'endTime' | 'timeZone'>

/**
 * The values to set for a change. An activity that moves to another first day keeps its length, unless its last day is
 * changed as well; one that ends before it starts has no length to keep.
 */
export function withLastDay(
  { startsOn, endsOn }: Pick<When, 'startsOn' | 'endsOn'>,
  change: Partial<When>,
): Partial<When> {
  const moved = change.startsOn ?? null
  if (moved === null || 'endsOn' in change || startsOn === null || endsOn === null || endsOn < startsOn) return change
  return { ...change, endsOn: addDays(endsOn, daysUntil(startsOn, moved)) }
}
