/**
 * What of a published page the public still sees. Taking back is never moderated: an activity that was set to Network or trashed since is
 * gone, and a cancellation or a new date shows at once. Everything else stays as it was approved. Pure.
 */
import type { PublicActivity } from '../profiles/publicActivities.ts'
import type { PublicPage } from './publicPage.ts'

export interface ShownActivity extends PublicActivity {
  /** Its day or time is other than what was approved. */
  readonly hasNewDate: boolean
}

export interface ShownPage extends Omit<PublicPage, 'activities'> {
  readonly activities: readonly ShownActivity[]
  /** Those that were published and are taken back. */
  readonly gone: readonly string[]
}

/** @param now the public part of the plan as it is now */
export function stillPublic(page: PublicPage, now: readonly PublicActivity[]): ShownPage {
  const current = new Map(now.map((activity) => [activity.id, activity]))
  const activities = page.activities.flatMap((activity): readonly ShownActivity[] => {
    const found = current.get(activity.id)
    return found === undefined ? [] : [asShown(activity, found)]
  })
  const gone = page.activities.filter(({ id }) => !current.has(id)).map(({ id }) => id)
  return { ...page, activities, gone }
}

function asShown(approved: PublicActivity, now: PublicActivity): ShownActivity {
  const when = whenOf(now)
  // A date's place is a word that nobody approved: it stays what it was.
  const placeOf = new Map(approved.dates.map(({ id, place }) => [id, place]))
  const dates = now.dates.map((date) => ({ ...date, place: placeOf.get(date.id) ?? null }))
  const hasNewDate = JSON.stringify(when) !== JSON.stringify(whenOf(approved))
  return { ...approved, ...when, dates, status: now.status, hasNewDate }
}

const whenOf = ({ startsOn, endsOn, startTime, endTime, timeZone, dates }: PublicActivity) => ({
  startsOn,
  endsOn,
  startTime,
  endTime,
  timeZone,
  dates: dates.map(({ id, day, startTime: from, endTime: to }) => ({ id, day, startTime: from, endTime: to })),
})
