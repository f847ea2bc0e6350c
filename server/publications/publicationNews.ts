/** News about profile pages, as the bell and mails show it. Nothing about a page that the person may no longer read. */
import type { Localiser } from '../../shared/messages/localiser.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { PublicationBellItem } from '../../shared/publications/bell.ts'
import { publicationHref } from '../../shared/publications/publicationHref.ts'
import type { Core } from '../core.ts'
import type { MailEntry } from '../notifications/mailEntry.ts'
import { listPublicationNotifications, type PublicationNotification } from './publicationNotifications.ts'

type PublicationNewsDeps = Pick<Core, 'notifications' | 'namesOf' | 'kinds'>

const MAX_PAGES = 50

/** The newest page first, and of each its notifications, the newest first. */
async function readable(
  person: Person,
  { notifications }: PublicationNewsDeps,
): Promise<readonly (readonly PublicationNotification[])[]> {
  const all = (await listPublicationNotifications(notifications, person.id)).filter(({ centre }) =>
    can(person, 'profile.read', { centre }),
  )
  return [...Map.groupBy(all, ({ campaign, centre }) => `${campaign}/${centre}`).values()].slice(0, MAX_PAGES)
}

/** One item for each page: its last event, and the number of unread ones. */
export async function bellOfPublications(
  person: Person,
  deps: PublicationNewsDeps,
): Promise<readonly PublicationBellItem[]> {
  const groups = await readable(person, deps)
  const names = await deps.namesOf(groups.flatMap(([last]) => last?.by ?? []))
  return groups.flatMap((notes) => {
    const [last] = notes
    if (last === undefined) return []
    const { campaign, centre, act, by, words, at } = last
    const unread = notes.filter(({ read }) => read === 0).length
    return [{ group: 'publication', campaign, centre, act, by: names.get(by) ?? '', words, at, unread }]
  })
}

/** Unread news, by page; the oldest first on each. */
export async function mailedPublications(
  person: Person,
  localiser: Localiser,
  deps: PublicationNewsDeps,
): Promise<readonly MailEntry[]> {
  const groups = (await readable(person, deps)).map((notes) => notes.filter(({ read }) => read === 0))
  const names = await deps.namesOf(groups.flat().map(({ by }) => by))
  const entries = groups.map(async (notes) => {
    const [last] = notes
    if (last === undefined) return []
    const items = notes.toReversed().map(({ id, act, at, by, words }) => ({
      notification: id,
      kind: `page-${act}` as const,
      at: new Date(at),
      isQuestion: false,
      by: names.get(by) ?? '',
      text: words === '' ? null : words,
    }))
    const { campaign, centre } = last
    const where = await deps.kinds.profile.describe(
      { kind: 'profile', campaign, centre },
      { at: 'document' },
      localiser,
    )
    return [{ path: publicationHref(last, last.act), where, question: null, items }]
  })
  return (await Promise.all(entries)).flat()
}
