/** What a report still lacks of an activity that has begun. Pure. */
import { isToReport, tookPlaceOf } from '../plans/tookPlace.ts'
import type { ReportedActivity } from './snapshot.ts'

export const LACKS = ['outcome', 'figures', 'words'] as const
export type Lack = (typeof LACKS)[number]

/** Whether it lacks this. One that was cancelled has neither figures nor words to give, one to come nothing yet. */
export function lacks(
  activity: Pick<ReportedActivity, 'status' | 'outcome' | 'startsOn' | 'actualReach' | 'words'>,
  lack: Lack,
  today: string,
): boolean {
  const said = tookPlaceOf(activity)
  const isOpen = isToReport(activity, today)
  if (lack === 'outcome') return isOpen
  if (said === 'cancelled' || (said === null && !isOpen)) return false
  if (lack === 'figures') return activity.actualReach.every(({ value }) => value === null)
  const { worked = '', didNot = '' } = activity.words ?? {}
  return worked.trim() === '' && didNot.trim() === ''
}
