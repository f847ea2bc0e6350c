/** Changes in somebody's watches, as the bell and mails show them. */
import type { Translator } from '../../shared/messages/translator.ts'
import { can, type Person } from '../../shared/permissions.ts'
import { watchHref, type WatchBellItem } from '../../shared/watches/bell.ts'
import type { MailEntry } from '../notifications/mailEntry.ts'
import type { Notifications } from '../notifications/notifications.ts'
import { listWatchNotifications } from './watchNotifications.ts'
import { WATCH_MESSAGES } from './watchMessages.ts'
import type { Watches } from './watches.ts'

interface WatchNewsDeps {
  readonly watches: Pick<Watches, 'find'>
  readonly notifications: Pick<Notifications, 'list'>
}

const MAX_WATCHES = 50

/** One item for each watch: since when, and how much, as it was last notified. */
export async function bellOfWatches(
  person: Person,
  { watches, notifications }: WatchNewsDeps,
): Promise<readonly WatchBellItem[]> {
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
      since: shown.at(-1)?.since ?? last.since,
      at: last.at,
      watched: watch.watched,
      unread: unread.length,
    })
  }
  return items
}

/** Each as an entry of a mail: how much has changed, however often it was notified. */
export async function mailedWatches(
  person: Person,
  { text }: Translator,
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
        by: text(WATCH_MESSAGES.changes, { count: item.changes }),
        text: null,
      })),
  }))
}
