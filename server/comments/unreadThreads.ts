/** Returns the unread comments that a person may see now, for messages outside the workspace. */
import { textOfComment } from '../../shared/comments/body.ts'
import { Place, type ThreadId } from '../../shared/comments/thread.ts'
import type { DocumentName, PersonId } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import { threadHref } from '../../shared/comments/threadHref.ts'
import type { Notifications } from '../notifications/notifications.ts'
import { mayReadAnyNotes, readBodies } from './notificationTexts.ts'
import { isNotifiedOf } from './showThreads.ts'
import { listThreadNotifications, type ThreadNotification, type ThreadNotificationKind } from './threadNotifications.ts'
import type { ThreadRow, Threads } from './threads.ts'
import { placeColumn, richTextColumn } from '../store/jsonColumn.ts'

interface UnreadThreadsDeps {
  readonly notifications: Pick<Notifications, 'list'>
  readonly threads: Pick<Threads, 'find' | 'commentsAt' | 'notes'>
  readonly namesOf: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>
  /** A place of a document in words. */
  readonly describe: (document: DocumentName, place: Place) => Promise<string>
}

interface NewsItem {
  readonly isQuestion: boolean
  readonly notification: string
  readonly at: Date
  readonly kind: ThreadNotificationKind
  readonly by: string
  readonly text: string | null
}

interface ThreadNews {
  readonly where: string
  readonly question: string | null
  readonly path: string
  readonly items: readonly NewsItem[]
}

/** The thread in which something happened last comes first. */
export async function unreadThreadsFor(person: Person, deps: UnreadThreadsDeps): Promise<readonly ThreadNews[]> {
  const unread = (await listThreadNotifications(deps.notifications, person.id)).filter(({ read }) => read === 0)
  const groups = Map.groupBy(unread, ({ thread }) => thread)
  const ids = [...groups.keys()]
  const threads = await seenThreads(person, ids, deps)
  const questions = [...threads.keys()].map((thread) => ({ thread, number: 1 }))
  const bodyOf = await readBodies(deps.threads, [...questions, ...unread.filter(({ thread }) => threads.has(thread))])
  const names = await deps.namesOf([...new Set(unread.map(({ by }) => by))])

  function itemOf(row: ThreadNotification): readonly NewsItem[] {
    const { id, thread, kind, by } = row
    if (kind === 'note' && !mayReadAnyNotes(person)) return []
    // A resolution that was undone is no news.
    if (kind === 'resolved' && threads.get(thread)?.state !== 'resolved') return []
    const isQuestion = row.number === 1 && kind !== 'note'
    const item = { notification: id, at: new Date(row.at), isQuestion, kind, by: names.get(by) ?? '' }
    if (kind === 'resolved' || kind === 'assigned') return [{ ...item, text: null }]
    const body = bodyOf(row)
    // A deleted comment is left out.
    return body === null ? [] : [{ ...item, text: textOfComment(richTextColumn.read(body)) }]
  }

  const news: ThreadNews[] = []
  for (const [id, { document, campaign, place: json }] of threads) {
    const place = placeColumn.read(json)
    const happened = (groups.get(id) ?? []).toReversed()
    const [first] = happened
    const items = happened.flatMap(itemOf)
    if (items.length === 0) continue
    const path = threadHref({ id, document, campaign }, first?.number)
    const question = bodyOf({ thread: id, kind: 'started', number: 1 })
    news.push({
      where: await deps.describe(document, place),
      question: question === null ? null : textOfComment(richTextColumn.read(question)),
      path,
      items,
    })
  }
  return news
}

async function seenThreads(
  person: Person,
  ids: readonly ThreadId[],
  { threads }: UnreadThreadsDeps,
): Promise<ReadonlyMap<ThreadId, ThreadRow>> {
  const rows = await Promise.all(ids.map((id) => threads.find(id)))
  return new Map(rows.flatMap((row) => (row !== null && isNotifiedOf(person, row) ? [[row.id, row] as const] : [])))
}
