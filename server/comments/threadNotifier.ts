/** Notifies the people concerned of an event in a thread: on `/live`, by the bell, and by mail. */
import type { Transaction } from 'kysely'
import { mentionsIn } from '../../shared/comments/body.ts'
import type { CentreId, PersonId } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import type { RichText } from '../../shared/richtext/json.ts'
import type { Bus } from '../bus/bus.ts'
import type { Notify } from '../notifications/notify.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'
import { mentionedPeople, recipientsOfComment, recipientsOfResolution, type Recipients } from './recipients.ts'
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

/** The notifications of an event that is about to be written. */
export interface ThreadNews {
  /** Writes the notifications, in the transaction of what happened at this comment. */
  readonly write: (trx: Transaction<Tables>, number: number) => Promise<void>
  /** To be called after the commit: open pages fetch the thread again. */
  readonly publish: () => void
}

interface NewComment {
  /** Whether it starts the thread. */
  readonly isFirst: boolean
  /** Whether it proposes a change. */
  readonly isProposal?: boolean
  readonly author: PersonId
  readonly body: RichText
  readonly at: Date
}

export interface ThreadNotifier {
  /** Publishes that the thread changed, so that open pages fetch it again. */
  changed(thread: ThreadRow): void
  noteChanged(thread: ThreadRow): void
  comment(thread: ThreadRow, comment: NewComment): Promise<ThreadNews>
  resolved(thread: ThreadRow, by: PersonId, at: Date): Promise<ThreadNews>
  /** What the thread proposes was applied or declined; the comment is the word with which it was declined, 0 without one. */
  decided(thread: ThreadRow, kind: 'applied' | 'declined', by: PersonId, at: Date): Promise<ThreadNews>
  /** Only colleagues who work on the thread are notified of an internal note. */
  note(thread: ThreadRow, author: PersonId, at: Date): Promise<ThreadNews>
  /** @param owner null for nobody any more */
  assigned(thread: ThreadRow, owner: PersonId | null, by: PersonId, at: Date): Promise<ThreadNews>
  /** This person undid an answer, a resolution, or a change of several questions: nobody is notified of it any more. */
  undone(thread: ThreadRow, what: keyof typeof UNDONE, number: number, by: PersonId): Promise<void>
}

/** The notification of each. An answer may have been resolved as well. */
const UNDONE = {
  answer: ['reply', 'mention', 'resolved'],
  resolution: ['resolved'],
  application: ['applied'],
  change: ['resolved', 'assigned'],
} as const satisfies Record<string, readonly ThreadNotificationKind[]>

export function createThreadNotifier(deps: ThreadNotifierDeps): ThreadNotifier {
  const writersOf = async ({ id }: ThreadRow): Promise<readonly PersonId[]> => [
    ...new Set((await deps.threads.comments([id])).map(({ author }) => author)),
  ]

  const changed = ({ id }: ThreadRow): void => deps.bus.publish({ kind: 'thread-changed', thread: id })
  const noteChanged = ({ id }: ThreadRow): void => deps.bus.publish({ kind: 'thread-note-changed', thread: id })

  /** The `people` who may see the thread, read now: no other query runs while a transaction is open. */
  async function seeing(thread: ThreadRow, people: Iterable<PersonId>, sees = maySee): Promise<readonly PersonId[]> {
    const known = await Promise.all([...people].map((id) => deps.findPerson(id)))
    return known.flatMap((person) => (person !== null && sees(person, thread) ? [person.id] : []))
  }

  function newsOf(
    thread: ThreadRow,
    recipients: Recipients,
    { by, at }: Pick<ThreadEvent, 'by' | 'at'>,
    publish: (thread: ThreadRow) => void = changed,
  ): ThreadNews {
    const byKind = Map.groupBy([...recipients], ([, kind]) => kind)
    let notified: readonly PersonId[] = []
    return {
      async write(trx, number) {
        notified = []
        for (const [kind, those] of byKind) {
          const notification = notificationOfThread({ thread: thread.id, kind, number, by, at })
          const people = those.map(([person]) => person)
          notified = [...notified, ...(await deps.notify(trx, people, notification))]
        }
      },
      publish() {
        publish(thread)
        if (notified.length > 0) deps.bus.publish({ kind: 'bell-changed', people: notified })
      },
    }
  }

  const all = (people: readonly PersonId[], kind: ThreadNotificationKind): Recipients =>
    new Map(people.map((person) => [person, kind]))

  async function ended(
    thread: ThreadRow,
    kind: 'resolved' | 'applied' | 'declined',
    by: PersonId,
    at: Date,
  ): Promise<ThreadNews> {
    const { started_by: startedBy, owner } = thread
    const writers = await writersOf(thread)
    const people = recipientsOfResolution({ startedBy, owner, writers, planners: [] }, by)
    return newsOf(thread, all(await seeing(thread, people), kind), { by, at })
  }

  return {
    changed,
    noteChanged,
    async note(thread, by, at) {
      const noted = (await deps.threads.notes([thread.id])).map((note) => note.author)
      const people = new Set([...(thread.owner === null ? [] : [thread.owner]), ...noted, ...(await writersOf(thread))])
      people.delete(by)
      return newsOf(thread, all(await seeing(thread, people, mayReadNotes), 'note'), { by, at }, noteChanged)
    },
    async comment(thread, { isFirst, isProposal = false, author, body, at }) {
      const mentions = mentionsIn(body)
      const mentioned = mentions.flatMap((mention) => (mention.kind === 'centre' ? [mention.id as CentreId] : []))
      const planners = await deps.plannersOf([...new Set([...centresOf(thread), ...mentioned])])
      const coordinators = mentions.some(({ kind }) => kind === 'coordinators') ? await deps.coordinators() : []
      const recipients = recipientsOfComment(
        {
          startedBy: thread.started_by,
          owner: thread.owner,
          writers: isFirst ? [] : await writersOf(thread),
          planners: centresOf(thread).flatMap((centre) => planners.get(centre) ?? []),
        },
        author,
        isFirst ? (isProposal ? 'proposed' : 'started') : null,
        mentionedPeople(mentions, { plannersOf: (centre) => planners.get(centre as CentreId) ?? [], coordinators }),
      )
      const seen = new Set(await seeing(thread, recipients.keys()))
      return newsOf(thread, new Map([...recipients].filter(([person]) => seen.has(person))), { by: author, at })
    },
    resolved: (thread, by, at) => ended(thread, 'resolved', by, at),
    decided: (thread, kind, by, at) => ended(thread, kind, by, at),
    async assigned(thread, owner, by, at) {
      const people = owner === null || owner === by ? [] : [owner]
      return newsOf(thread, all(await seeing(thread, people), 'assigned'), { by, at })
    },
    async undone(thread, what, number, by) {
      changed(thread)
      const people = await retractThreadNotifications(deps.db, { thread: thread.id, number, by }, UNDONE[what])
      if (people.length > 0) deps.bus.publish({ kind: 'bell-changed', people })
    },
  }
}
