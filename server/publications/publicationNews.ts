/** What happened to profile pages, as the bell and mails say it. Nothing of a page that somebody may not read any more. */
import type { PersonId } from '../../shared/ids.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { PublicationAct, PublicationBellItem } from '../../shared/publications/bell.ts'
import { publicationHref } from '../../shared/publications/publicationHref.ts'
import type { Notifications } from '../notifications/notifications.ts'
import { listPublicationNotifications, type PublicationNotification } from './publicationNotifications.ts'
import type { PageKey } from './doing.ts'

interface PublicationNewsDeps {
  readonly notifications: Pick<Notifications, 'list'>
  readonly namesOf: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>
}

const MAX_PAGES = 50

/** The newest page first, and of each its notifications, the newest first. */
async function readable(
  person: Person,
  { notifications }: Pick<PublicationNewsDeps, 'notifications'>,
): Promise<readonly (readonly PublicationNotification[])[]> {
  const all = (await listPublicationNotifications(notifications, person.id)).filter(({ centre }) =>
    can(person, 'profile.read', { centre }),
  )
  return [...Map.groupBy(all, ({ campaign, centre }) => `${campaign}/${centre}`).values()].slice(0, MAX_PAGES)
}

/** One item for each page: what happened last, and how much of it is unread. */
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
    return [{ campaign, centre, act, by: names.get(by) ?? '', words, at, unread }]
  })
}

/** A page of which somebody has unread news. */
export interface UnreadPublication {
  readonly path: string
  readonly page: PageKey
  /** The oldest first. */
  readonly items: readonly {
    readonly notification: string
    readonly act: PublicationAct
    readonly at: Date
    readonly by: string
    readonly words: string
  }[]
}

export async function unreadPublicationsFor(
  person: Person,
  deps: PublicationNewsDeps,
): Promise<readonly UnreadPublication[]> {
  const groups = (await readable(person, deps)).map((notes) => notes.filter(({ read }) => read === 0))
  const names = await deps.namesOf(groups.flat().map(({ by }) => by))
  return groups.flatMap((notes) => {
    const [last] = notes
    if (last === undefined) return []
    const items = notes.toReversed().map(({ id, act, at, by, words }) => ({
      notification: id,
      act,
      at: new Date(at),
      by: names.get(by) ?? '',
      words,
    }))
    return [{ path: publicationHref(last, last.act), page: last, items }]
  })
}
