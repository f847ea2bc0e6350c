/** News in threads that concern a person, as the bell shows it. */
import type { ThreadBellItem } from '../../shared/comments/bell.ts'
import { textOfComment } from '../../shared/comments/body.ts'
import type { ThreadId } from '../../shared/comments/thread.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Notifications } from '../notifications/notifications.ts'
import { richTextColumn } from '../store/jsonColumn.ts'
import { mayReadAnyNotes, readBodies } from './notificationTexts.ts'
import { centresOf, isNotifiedOf } from './showThreads.ts'
import { listThreadNotifications } from './threadNotifications.ts'
import type { ThreadRow, Threads } from './threads.ts'

export interface ThreadNewsDeps {
  readonly notifications: Pick<Notifications, 'list'>
  readonly threads: Pick<Threads, 'find' | 'commentsAt' | 'notes'>
  readonly namesOf: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>
}

const MAX_THREADS = 50
const EXCERPT_CHARACTERS = 160

/** One item for each thread that the person may still read: the last event in it, and how many are unread. */
export async function bellOfThreads(person: Person, deps: ThreadNewsDeps): Promise<readonly ThreadBellItem[]> {
  const listed = (await listThreadNotifications(deps.notifications, person.id)).filter(
    ({ kind }) => kind !== 'note' || mayReadAnyNotes(person),
  )
  const groups = Map.groupBy(listed, ({ thread }) => thread)
  const ids = [...groups.keys()].slice(0, MAX_THREADS)
  const seen = await readableThreads(person, ids, deps)
  const bodyOf = await readBodies(
    deps.threads,
    ids.flatMap((id) => groups.get(id)?.slice(0, 1) ?? []),
  )
  const names = await deps.namesOf([...new Set(listed.map(({ by }) => by))])
  return ids.flatMap((id) => {
    const [thread, rows = []] = [seen.get(id), groups.get(id)]
    const [last] = rows
    if (thread === undefined || last === undefined) return []
    return [
      {
        group: 'thread' as const,
        thread: id,
        document: thread.document,
        campaign: thread.campaign,
        centres: [...centresOf(thread)],
        kind: last.kind,
        by: names.get(last.by) ?? '',
        excerpt: excerptOf(bodyOf(last)),
        at: last.at,
        unread: rows.filter(({ read }) => read === 0).length,
      },
    ]
  })
}

/** The threads among these that the person may still see. */
export async function readableThreads(
  person: Person,
  ids: readonly ThreadId[],
  { threads }: Pick<ThreadNewsDeps, 'threads'>,
): Promise<ReadonlyMap<ThreadId, ThreadRow>> {
  const rows = await Promise.all(ids.map((id) => threads.find(id)))
  return new Map(rows.flatMap((row) => (row !== null && isNotifiedOf(person, row) ? [[row.id, row] as const] : [])))
}

function excerptOf(body: string | null): string {
  if (body === null) return ''
  const text = textOfComment(richTextColumn.read(body))
  return text.length > EXCERPT_CHARACTERS ? `${text.slice(0, EXCERPT_CHARACTERS)}…` : text
}
