/** Notifies the people concerned of an event in a thread: on `/live`, by the bell, and by mail. */
import { mentionsIn } from '../../shared/comments/body.ts'
import type { CentreId, PersonId } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import type { RichText } from '../../shared/richtext/json.ts'
import type { Bus } from '../bus/bus.ts'
import type { Notify } from '../notifications/notify.ts'
import type { Database } from '../store/database.ts'
import { mentionedPeople, recipientsOfComment, recipientsOfResolution } from './recipients.ts'
import { centresOf, mayReadNotes, maySee } from './showThreads.ts'
import {
  notificationOfThread,
  retractThreadNotifications,
  type ThreadEvent,
  type ThreadNotificationKind,
} from './threadNotifications.ts'
import type { ThreadRow, Threads } from './threads.ts'

interface ThreadNotifierDeps {
  readonly db: Database
  readonly bus: Bus
  readonly notify: Notify
  readonly threads: Pick<Threads, 'comments' | 'notes'>
  readonly findPerson: (id: PersonId) => Promise<Person | null>
  readonly plannersOf: (centres: readonly CentreId[]) => Promise<ReadonlyMap<CentreId, readonly PersonId[]>>
  readonly coordinators: () => Promise<readonly PersonId[]>
}

export interface ThreadNotifier {
  /** Publishes that the thread changed, so that open pages fetch it again. */
  changed(thread: ThreadRow): void
  comment(thread: ThreadRow, number: number, author: PersonId, body: RichText, at: Date): Promise<void>
  /** This person undid an answer, a resolution, or a change of several questions: nobody is notified of it any more. */
  undone(thread: ThreadRow, what: keyof typeof UNDONE, number: number, by: PersonId): Promise<void>
  resolved(thread: ThreadRow, by: PersonId, at: Date): Promise<void>
  /** An internal note was written: colleagues who work on the thread are notified, nobody else. */
  note(thread: ThreadRow, number: number, author: PersonId, at: Date): Promise<void>
  noteChanged(thread: ThreadRow): void
  assigned(thread: ThreadRow, owner: PersonId, by: PersonId, at: Date): Promise<void>
}

/** What each notifies of. An answer may have been resolved as well. */
const UNDONE = {
  answer: ['reply', 'mention', 'resolved'],
  resolution: ['resolved'],
  change: ['resolved', 'assigned'],
} as const satisfies Record<string, readonly ThreadNotificationKind[]>

export function createThreadNotifier(deps: ThreadNotifierDeps): ThreadNotifier {
  const writersOf = async ({ id }: ThreadRow): Promise<readonly PersonId[]> => [
    ...new Set((await deps.threads.comments([id])).map(({ author }) => author)),
  ]

  /** Notifies those of `people` who may still see the thread. */
  async function notify(
    thread: ThreadRow,
    people: readonly PersonId[],
    happening: Omit<ThreadEvent, 'thread'>,
    sees: typeof maySee = maySee,
  ) {
    const known = await Promise.all(people.map((id) => deps.findPerson(id)))
    const seeing = known.flatMap((person) => (person !== null && sees(person, thread) ? [person.id] : []))
    if (seeing.length === 0) return
    const notification = notificationOfThread({ ...happening, thread: thread.id })
    await deps.db.transaction().execute((trx) => deps.notify(trx, seeing, notification))
    deps.bus.publish({ kind: 'bell-changed', people: seeing })
  }

  const changed = ({ id }: ThreadRow): void => deps.bus.publish({ kind: 'thread-changed', thread: id })

  const noteChanged = ({ id }: ThreadRow): void => deps.bus.publish({ kind: 'thread-note-changed', thread: id })

  return {
    changed,
    noteChanged,
    async note(thread, number, author, at) {
      noteChanged(thread)
      const noted = (await deps.threads.notes([thread.id])).map((note) => note.author)
      const people = new Set([...(thread.owner === null ? [] : [thread.owner]), ...noted, ...(await writersOf(thread))])
      people.delete(author)
      await notify(thread, [...people], { kind: 'note', number, by: author, at }, mayReadNotes)
    },
    async comment(thread, number, author, body, at) {
      changed(thread)
      const mentions = mentionsIn(body)
      const mentioned = mentions.flatMap((mention) => (mention.kind === 'centre' ? [mention.id as CentreId] : []))
      const planners = await deps.plannersOf([...new Set([...centresOf(thread), ...mentioned])])
      const coordinators = mentions.some(({ kind }) => kind === 'coordinators') ? await deps.coordinators() : []
      const recipients = recipientsOfComment(
        {
          startedBy: thread.started_by,
          owner: thread.owner,
          writers: await writersOf(thread),
          planners: centresOf(thread).flatMap((centre) => planners.get(centre) ?? []),
        },
        author,
        number === 1,
        mentionedPeople(mentions, { plannersOf: (centre) => planners.get(centre as CentreId) ?? [], coordinators }),
      )
      const byKind = Map.groupBy([...recipients], ([, kind]) => kind)
      for (const [kind, people] of byKind) {
        await notify(
          thread,
          people.map(([person]) => person),
          { kind, number, by: author, at },
        )
      }
    },
    async undone(thread, what, number, by) {
      changed(thread)
      const people = await retractThreadNotifications(deps.db, { thread: thread.id, number, by }, UNDONE[what])
      if (people.length > 0) deps.bus.publish({ kind: 'bell-changed', people })
    },
    async resolved(thread, by, at) {
      changed(thread)
      const writers = await writersOf(thread)
      const people = recipientsOfResolution(
        { startedBy: thread.started_by, owner: thread.owner, writers, planners: [] },
        by,
      )
      await notify(thread, people, { kind: 'resolved', number: thread.last_number, by, at })
    },
    async assigned(thread, owner, by, at) {
      changed(thread)
      if (owner !== by) await notify(thread, [owner], { kind: 'assigned', number: thread.last_number, by, at })
    },
  }
}
