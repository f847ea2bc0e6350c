/**
 * Notifies people of changes in their watches: within a minute, and of what follows in the same watch ten minutes later. Sending
 * depends on the history alone; after a crash, or on two servers, nothing is notified twice and nothing is left out.
 */
import type { Campaign } from '../../shared/campaign.ts'
import type { Clock } from '../../shared/clock.ts'
import type { ActivityId, CampaignId, CentreId, PersonId } from '../../shared/ids.ts'
import type { WatchedAct } from '../../shared/watches/bell.ts'
import type { Bus } from '../bus/bus.ts'
import type { Notify } from '../notifications/notify.ts'
import type { Database } from '../store/database.ts'
import { startLeasedJob, type LeasedJob } from '../store/leases/leasedJob.ts'
import type { LeasedWork } from '../store/leases/leasedWork.ts'
import type { WatchId } from '../../shared/watches/watch.ts'
import { notificationOfWatch, notifiedSince } from './watchNotifications.ts'
import { moveNotifiedUntil, type OwnedWatch, type Watches } from './watches.ts'

/** A change of an activity, as far as watches look at it. */
interface WatchedChange {
  readonly centre: CentreId
  readonly activity: ActivityId
  readonly field: string
  readonly act: WatchedAct
  readonly at: string
  /** The people who made it; empty if unknown. */
  readonly people: readonly PersonId[]
}

export interface WatchersDeps {
  readonly work: LeasedWork
  readonly bus: Pick<Bus, 'publish'>
  readonly clock: Clock
  readonly now: () => Date
  readonly watches: Pick<Watches, 'inCampaign'>
  readonly campaigns: () => readonly Campaign[]
  /** Changes since then; the newest first, and not without end. */
  readonly changesSince: (campaign: CampaignId, since: Date) => Promise<readonly WatchedChange[]>
  /** The activities of a selection, by `<centre>/<activity>`; null if the selection no longer exists. */
  readonly keysOf: (campaign: CampaignId, query: string) => Promise<ReadonlySet<string> | null>
  /** Whether a person may still read plans. */
  readonly mayRead: (person: PersonId) => Promise<boolean>
  readonly notify: Notify
  readonly onFailure: (error: unknown) => void
}

const LOOK_EVERY_MS = 30_000
/** Somebody who edits a plan changes much in a few minutes: the first change is notified at once, the others together. */
const GATHER_FOR_MS = 10 * 60_000

export const startNotifyingWatchers = (deps: WatchersDeps): LeasedJob =>
  startLeasedJob({
    ...deps,
    job: 'watchers',
    firstAfterMs: LOOK_EVERY_MS,
    everyMs: LOOK_EVERY_MS,
    run: (db) => notifyAll(db, deps),
  })

async function notifyAll(db: Database, deps: WatchersDeps): Promise<void> {
  for (const { id, closed } of deps.campaigns()) {
    const watches = closed ? [] : await deps.watches.inCampaign(id)
    if (watches.length > 0) await notifyInCampaign(db, deps, id, watches)
  }
}

async function notifyInCampaign(
  db: Database,
  deps: WatchersDeps,
  campaign: CampaignId,
  watches: readonly OwnedWatch[],
): Promise<void> {
  const first = watches.map(({ notifiedUntil }) => notifiedUntil).toSorted()[0] ?? ''
  const changes = await deps.changesSince(campaign, new Date(first))
  const newest = changes[0]?.at
  if (newest === undefined) return
  /** Many people watch the same selection. */
  const keys = new Map<string, ReadonlySet<string> | null>()
  const notified: PersonId[] = []
  let justNotified: ReadonlySet<WatchId> | null = null
  for (const watch of watches) {
    const fresh = changes.filter(({ at, people }) => at > watch.notifiedUntil && !isOwn(people, watch.person))
    if (fresh.length === 0) continue
    const { watched } = watch
    if (watched.what === 'selection' && !keys.has(watched.query))
      keys.set(watched.query, await deps.keysOf(campaign, watched.query))
    const concerns = fresh.filter((change) => isWatched(change, watch, keys))
    if (concerns.length === 0) {
      await moveNotifiedUntil(db, watch, newest)
      continue
    }
    justNotified ??= await notifiedSince(db, new Date(deps.now().getTime() - GATHER_FOR_MS))
    if (!justNotified.has(watch.id) && (await deps.mayRead(watch.person)) && (await notify(db, deps, watch, concerns)))
      notified.push(watch.person)
  }
  if (notified.length > 0) deps.bus.publish({ kind: 'bell-changed', people: [...new Set(notified)] })
}

/** A notification names the first of its changes; the page that it leads to has all. */
const MOST_REMEMBERED = 6

/** @returns null if several people made them, or nobody is known */
function onlyAuthor(changes: readonly WatchedChange[]): PersonId | null {
  const [author, ...others] = new Set(changes.flatMap(({ people }) => people))
  const areAllKnown = changes.every(({ people }) => people.length > 0)
  return author === undefined || others.length > 0 || !areAllKnown ? null : author
}

/** Nobody is notified of their own changes. */
const isOwn = (people: readonly PersonId[], person: PersonId): boolean => people.length === 1 && people[0] === person

function isWatched(
  { centre, activity }: WatchedChange,
  { watched }: OwnedWatch,
  keys: ReadonlyMap<string, ReadonlySet<string> | null>,
): boolean {
  if (watched.what === 'activity') return watched.centre === centre && watched.activity === activity
  return keys.get(watched.query)?.has(`${centre}/${activity}`) === true
}

async function notify(
  db: Database,
  deps: WatchersDeps,
  watch: OwnedWatch,
  concerns: readonly WatchedChange[],
): Promise<boolean> {
  const until = concerns.map(({ at }) => at).reduce((a, b) => (a > b ? a : b))
  return db.transaction().execute(async (trx) => {
    if (!(await moveNotifiedUntil(trx, watch, until))) return false
    const changed = {
      changes: concerns.length,
      first: concerns
        .slice(0, MOST_REMEMBERED)
        .map(({ centre, activity, field, act }) => ({ centre, activity, field, act })),
      by: onlyAuthor(concerns),
      since: watch.notifiedUntil,
      at: deps.now(),
    }
    return (await deps.notify(trx, [watch.person], notificationOfWatch(watch.id, changed))).length > 0
  })
}
