/** Returns the unread comments that a person may see now, for messages outside the workspace. */
import { textOfComment } from '../../shared/comments/body.ts'
import type { Place } from '../../shared/comments/thread.ts'
import { threadHref } from '../../shared/comments/threadHref.ts'
import type { DocumentName } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import type { MailEntry, UnreadItem } from '../notifications/mailEntry.ts'
import { placeColumn, richTextColumn } from '../store/jsonColumn.ts'
import { readableThreads, type ThreadNewsDeps } from './bellOfThreads.ts'
import { mayReadAnyNotes, readBodies } from './notificationTexts.ts'
import { listThreadNotifications, type ThreadNotification } from './threadNotifications.ts'

interface MailedThreadsDeps extends ThreadNewsDeps {
  /** A place of a document in words. */
  readonly describe: (document: DocumentName, place: Place) => Promise<string>
}

/** The thread in which something happened last comes first. */
export async function mailedThreads(person: Person, deps: MailedThreadsDeps): Promise<readonly MailEntry[]> {
  const unread = (await listThreadNotifications(deps.notifications, person.id)).filter(({ read }) => read === 0)
  const groups = Map.groupBy(unread, ({ thread }) => thread)
  const ids = [...groups.keys()]
  const threads = await readableThreads(person, ids, deps)
  const questions = [...threads.keys()].map((thread) => ({ thread, number: 1 }))
  const bodyOf = await readBodies(deps.threads, [...questions, ...unread.filter(({ thread }) => threads.has(thread))])
  const names = await deps.namesOf([...new Set(unread.map(({ by }) => by))])

  function itemOf(row: ThreadNotification): readonly UnreadItem[] {
    const { id, thread, kind, by } = row
    if (kind === 'note' && !mayReadAnyNotes(person)) return []
    // A resolution that was undone is no news.
    if (kind === 'resolved' && threads.get(thread)?.state !== 'resolved') return []
    const isQuestion = row.number === 1 && kind !== 'note'
    const item = { notification: id, at: new Date(row.at), isQuestion, kind, by: names.get(by) ?? '' }
    if (kind === 'resolved' || kind === 'assigned' || kind === 'applied') return [{ ...item, text: null }]
    const body = bodyOf(row)
    // Declined without a word.
    if (kind === 'declined' && body === null) return [{ ...item, text: null }]
    // A deleted comment is left out.
    return body === null ? [] : [{ ...item, text: textOfComment(richTextColumn.read(body)) }]
  }

  const news: MailEntry[] = []
  for (const [id, { document, campaign, place: json }] of threads) {
    const place = placeColumn.read(json)
    const happened = (groups.get(id) ?? []).toReversed()
    const [first] = happened
    const items = happened.flatMap(itemOf)
    if (items.length === 0) continue
    // A decision without a word stands at no comment.
    const path = threadHref({ id, document, campaign }, first?.number === 0 ? undefined : first?.number)
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
