/** What coordinators know of the reminders that their colleagues sent. Pure. */
import { DAY_MS } from '../../shared/days.ts'
import type { CentreId } from '../../shared/ids.ts'
import type { LastReminders } from '../../shared/milestones/api.ts'
import type { MilestoneId } from '../../shared/milestones/milestone.ts'

type LastReminder = LastReminders['reminders'][number]

/** A centre that was reminded within this time is not proposed again. */
const RECENT_DAYS = 3

/**
 * The last reminder of each centre.
 * @param milestone null for whatever milestone
 */
export function lastReminders(
  list: LastReminders | undefined,
  milestone: MilestoneId | null,
): ReadonlyMap<CentreId, LastReminder> {
  const last = new Map<CentreId, LastReminder>()
  for (const one of list?.reminders ?? []) {
    const isAsked = milestone === null || one.milestone === milestone
    if (isAsked && !last.has(one.centre)) last.set(one.centre, one)
  }
  return last
}

export const isRecent = (reminder: LastReminder | undefined, now: Date): boolean =>
  reminder !== undefined && now.getTime() - Date.parse(reminder.at) < RECENT_DAYS * DAY_MS
