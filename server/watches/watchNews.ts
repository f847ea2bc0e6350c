/** Changes in somebody's watches, as the bell and mails show them. */
import type { Localiser } from '../../shared/messages/localiser.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { ActivityId, CampaignId, CentreId } from '../../shared/ids.ts'
import { watchHref, type WatchBellItem } from '../../shared/watches/bell.ts'
import { wordWatch } from '../../shared/watches/wordWatch.ts'
import type { Core } from '../core.ts'
import type { MailEntry } from '../notifications/mailEntry.ts'
import type { Notifications } from '../notifications/notifications.ts'
import { listWatchNotifications, type WatchNotification } from './watchNotifications.ts'
import type { Watches } from './watches.ts'

interface WatchNewsDeps {
  readonly watches: Pick<Watches, 'find'>
  readonly notifications: Pick<Notifications, 'list'>
  readonly namesOf: Core['namesOf']
  /** The titles of a plan's activities, also of those in its trash. */
  readonly titlesOf: (campaign: CampaignId, centre: CentreId) => Promise<ReadonlyMap<ActivityId, string>>
}

const MAX_WATCHES = 50

/** One item for each watch: since when, how much and what, as it was last notified. */
export async function bellOfWatches(person: Person, deps: WatchNewsDeps): Promise<readonly WatchBellItem[]> {
  const { watches, notifications } = deps
  if (!can(person, 'overview.own', {})) return []
  const groups = [...Map.groupBy(await listWatchNotifications(notifications, person.id), ({ watch }) => watch)].slice(
    0,
    MAX_WATCHES,
  )
  const items: WatchBellItem[] = []
  for (const [id, notes] of groups) {
    const watch = await watches.find(id)
    const [last] = notes
    if (watch === null || last === undefined) continue
    const unread = notes.filter(({ read }) => read === 0)
    const shown = unread.length > 0 ? unread : [last]
    items.push({
      group: 'watch',
      watch: id,
      campaign: watch.campaign,
      name: watch.name,
      changes: shown.reduce((sum, { changes }) => sum + changes, 0),
      ...(await contentOf(shown, watch.campaign, deps)),
      since: shown.at(-1)?.since ?? last.since,
      at: last.at,
      watched: watch.watched,
      unread: unread.length,
    })
  }
  return items
}

/** What the notifications say together, in the words of this moment. */
async function contentOf(
  shown: readonly WatchNotification[],
  campaign: CampaignId,
  { namesOf, titlesOf }: WatchNewsDeps,
): Promise<Pick<WatchBellItem, 'changed' | 'by'>> {
  const all = shown.flatMap(({ first }) => first)
  const changed: WatchBellItem['changed'] = []
  for (const { centre, activity, field, act } of all) {
    const title = (await titlesOf(campaign, centre)).get(activity)
    if (title !== undefined) changed.push({ activity, title, field, act })
  }
  const [author = null, ...others] = new Set(shown.map(({ by }) => by))
  const names = author === null || others.length > 0 ? null : await namesOf([author])
  return { changed, by: author === null ? null : (names?.get(author) ?? null) }
}

/** Each as an entry of a mail: what has changed, however often it was notified. */
export async function mailedWatches(
  person: Person,
  localiser: Localiser,
  deps: WatchNewsDeps,
): Promise<readonly MailEntry[]> {
  const items = (await bellOfWatches(person, deps)).filter(({ unread }) => unread > 0)
  if (items.length === 0) return []
  const unread = (await listWatchNotifications(deps.notifications, person.id)).filter(({ read }) => read === 0)
  return items.map((item) => ({
    path: watchHref(item),
    where: item.name,
    question: null,
    items: unread
      .filter(({ watch }) => watch === item.watch)
      .toReversed()
      .map(({ id, at }) => ({
        notification: id,
        kind: 'watch',
        at: new Date(at),
        isQuestion: false,
        by: wordWatch(item, localiser),
        text: null,
      })),
  }))
}
