/**
 * The parts of a published page that the public still sees. Taking back is never moderated: an activity that was set to
 * Network or trashed since is gone, and a cancellation or a new date shows at once. A file that is no longer public is
 * gone too, and a picture without approval is not shown. Everything else stays as it was approved. Pure.
 */
import type { PublicAsset } from '../assets/publicAssets.ts'
import type { PublicActivity } from '../profiles/publicActivities.ts'
import type { PublicPage } from './publicPage.ts'

export interface ShownActivity extends PublicActivity {
  /** Its day or time differs from the approved one. */
  readonly hasNewDate: boolean
}

export interface ShownPage extends Omit<PublicPage, 'activities'> {
  readonly activities: readonly ShownActivity[]
  /** Activities that were published and are retracted. */
  readonly gone: readonly string[]
}

/** The public part of a centre's plan and of its files as they are now. */
export interface PublicNow {
  readonly activities: readonly PublicActivity[]
  readonly assets: readonly PublicAsset[]
}

export function stillPublic(page: PublicPage, { activities: now, assets: assetsNow }: PublicNow): ShownPage {
  const current = new Map(now.map((activity) => [activity.id, activity]))
  const activities = page.activities.flatMap((activity): readonly ShownActivity[] => {
    const found = current.get(activity.id)
    return found === undefined ? [] : [asShown(activity, found)]
  })
  const gone = page.activities.filter(({ id }) => !current.has(id)).map(({ id }) => id)
  return { ...page, activities, assets: assetsStillPublic(page.assets, assetsNow), gone }
}

function assetsStillPublic(approved: readonly PublicAsset[], now: readonly PublicAsset[]): PublicAsset[] {
  const current = new Map(now.map((asset) => [asset.id, asset]))
  return approved.flatMap((asset) => {
    const found = current.get(asset.id)
    if (found === undefined) return []
    const isSame = found.thumbnail?.hash === asset.thumbnail?.hash
    return [{ ...asset, thumbnail: isSame ? asset.thumbnail : null }]
  })
}

function asShown(approved: PublicActivity, now: PublicActivity): ShownActivity {
  const when = whenOf(now)
  // A date's place is text without approval: the approved one stays.
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
