/** The table of threads and their comments. */
import { ThreadId, type ThreadState } from '../../shared/comments/thread.ts'
import { randomId, type CampaignId, type DocumentName, type PersonId } from '../../shared/ids.ts'
import type { RichText } from '../../shared/richtext/json.ts'
import type { Transaction } from 'kysely'
import type { Database } from '../store/database.ts'
import { richTextColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'
import { createThreadNotes, type ThreadNotes } from './threadNotes.ts'
import { takeBackComment, type NotTakenBack, type TakeBack } from './takeBack.ts'
import {
  insertReply,
  insertThread,
  secondsUntilNextThread,
  noteReading,
  type ThreadReply,
  type ThreadStart,
  type Writer,
} from './threadRows.ts'

export type ThreadRow = Tables['thread']
export type CommentRow = Tables['thread_comment']

/** The changed thread. `again`: the same was sent before, and nothing was changed. */
interface Written {
  readonly thread: ThreadRow
  readonly number: number
  readonly again: boolean
}

export interface Threads extends ThreadNotes {
  find(id: string): Promise<ThreadRow | null>
  /** The newest by their last comment, after those of the page before. */
  newestOf(document: DocumentName, after: NewestAfter | null): Promise<NewestThreads>
  /** Whether one of them fits. */
  ofDocument(document: DocumentName): Promise<readonly ThreadRow[]>
  idsOf(campaign: CampaignId): Promise<readonly ThreadId[]>
  /** All that the helpdesk was ever asked. */
  addressed(): Promise<readonly ThreadRow[]>
  comments(threads: readonly ThreadId[]): Promise<readonly CommentRow[]>
  /** The first comment of each thread and its last ones. */
  lastComments(threads: readonly ThreadId[]): Promise<readonly CommentRow[]>
  /** @returns in how many seconds this person may start another thread in this document; 0 for now */
  secondsUntilNext(document: DocumentName, by: PersonId, at: Date): Promise<number>
  readMarks(threads: readonly ThreadId[], person: PersonId): Promise<ReadonlyMap<ThreadId, number>>
  /** Finds the thread that this person started with this key. */
  startedWith(key: string, writer: PersonId): Promise<ThreadRow | null>
  start(start: ThreadStart, writer: Writer, at: Date): Promise<Written>
  /** @returns why nothing was stored: there are comments that the writer has not seen, or as many as a thread takes */
  reply(thread: ThreadRow, reply: ThreadReply, writer: Writer, at: Date): Promise<Written | 'moved-on' | 'full'>
  /** Changes or, with null, deletes a comment of its author. @returns false if this author has no such comment */
  change(thread: ThreadId, number: number, author: PersonId, body: RichText | null, at: Date): Promise<boolean>
  /** Deletes an answer that was just sent, and makes the thread what it was. @returns null, or why nothing was changed */
  takeBack(thread: ThreadId, answer: TakeBack): Promise<NotTakenBack | null>
  /** @returns false if it was in that state already: of two at once the second changes nothing */
  setState(thread: ThreadId, state: ThreadState): Promise<boolean>
  setOwner(thread: ThreadId, owner: PersonId | null): Promise<void>
  snooze(thread: ThreadId, until: Date | null): Promise<void>
  markRead(thread: ThreadId, person: PersonId, number: number): Promise<void>
  /** Hides a thread from all but coordinators, or shows it again, with an entry of the audit log. @returns false if it was so already */
  setHidden(thread: ThreadRow, isHidden: boolean, by: PersonId, at: Date): Promise<boolean>
}

/** Threads of one page of a document's list, and the last comments that are read of each. */
const THREADS_OF_PAGE = 200
const LAST_COMMENTS = 5

interface NewestAfter {
  readonly at: string
  readonly id: string
}

interface NewestThreads {
  readonly rows: readonly ThreadRow[]
  /** Where the next page begins; null at the end. */
  readonly next: NewestAfter | null
}

type AuditThread = (
  trx: Transaction<Tables>,
  at: Date,
  by: PersonId,
  action: 'thread.hide' | 'thread.show',
  about: Readonly<Record<string, unknown>>,
) => Promise<void>

export function createThreads(db: Database, audit: AuditThread): Threads {
  return {
    ...createThreadQueries(db),
    ...createThreadWriter(db),
    ...createThreadState(db, audit),
    ...createThreadNotes(db),
  }
}

type ThreadQueries = Pick<
  Threads,
  | 'find'
  | 'newestOf'
  | 'ofDocument'
  | 'idsOf'
  | 'addressed'
  | 'comments'
  | 'lastComments'
  | 'secondsUntilNext'
  | 'readMarks'
  | 'startedWith'
>

function createThreadQueries(db: Database): ThreadQueries {
  return {
    find: async (id) => findThread(db, id as ThreadId),
    ofDocument: (document) =>
      db
        .selectFrom('thread')
        .selectAll()
        .where('document', '=', document)
        .orderBy('started_at')
        .orderBy('id')
        .execute(),
    async newestOf(document, after) {
      const found = await db
        .selectFrom('thread')
        .selectAll()
        .where('document', '=', document)
        .$if(after !== null, (query) =>
          query.where((of) =>
            of.or([
              of('last_at', '<', after?.at ?? ''),
              of.and([of('last_at', '=', after?.at ?? ''), of('id', '<', (after?.id ?? '') as ThreadId)]),
            ]),
          ),
        )
        .orderBy('last_at', 'desc')
        .orderBy('id', 'desc')
        .limit(THREADS_OF_PAGE + 1)
        .execute()
      const rows = found.slice(0, THREADS_OF_PAGE)
      const last = rows.at(-1)
      const next = found.length > rows.length && last !== undefined ? { at: last.last_at, id: last.id } : null
      return { rows, next }
    },
    secondsUntilNext: (document, by, at) => secondsUntilNextThread(db, document, by, at),
    async lastComments(threads) {
      if (threads.length === 0) return []
      return db
        .selectFrom('thread_comment')
        .innerJoin('thread', 'thread.id', 'thread_comment.thread')
        .selectAll('thread_comment')
        .where('thread_comment.thread', 'in', threads)
        .where((of) =>
          of.or([
            of('thread_comment.number', '=', 1),
            of('thread_comment.number', '>', of('thread.last_number', '-', LAST_COMMENTS)),
          ]),
        )
        .orderBy('thread_comment.thread')
        .orderBy('thread_comment.number')
        .execute()
    },
    async idsOf(campaign) {
      const ofCampaign = db.selectFrom('thread').select('id').where('campaign', '=', campaign)
      const rows = await ofCampaign.where('hidden_at', 'is', null).execute()
      return rows.map(({ id }) => id)
    },
    addressed: () =>
      db.selectFrom('thread').selectAll().where('to_helpdesk', '=', 1).where('hidden_at', 'is', null).execute(),
    async comments(threads) {
      if (threads.length === 0) return []
      return db
        .selectFrom('thread_comment')
        .selectAll()
        .where('thread', 'in', threads)
        .orderBy('thread')
        .orderBy('number')
        .execute()
    },
    async readMarks(threads, person) {
      if (threads.length === 0) return new Map()
      const rows = await db
        .selectFrom('thread_reading')
        .select(['thread', 'number'])
        .where('person', '=', person)
        .where('thread', 'in', threads)
        .execute()
      return new Map(rows.map(({ thread, number }) => [thread, number]))
    },
    startedWith: async (key, writer) => findStarted(db, key, writer),
  }
}

async function findThread(db: Database, id: ThreadId): Promise<ThreadRow | null> {
  return (await db.selectFrom('thread').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** @throws if there is none: a thread is never deleted */
async function readThread(db: Database, id: ThreadId): Promise<ThreadRow> {
  const row = await findThread(db, id)
  if (row === null) throw new Error('a thread vanished while it was written to')
  return row
}

async function findStarted(db: Database, key: string, writer: PersonId): Promise<ThreadRow | null> {
  const row = await db
    .selectFrom('thread')
    .selectAll()
    .where('started_by', '=', writer)
    .where('idempotency_key', '=', key)
    .executeTakeFirst()
  return row ?? null
}

function createThreadWriter(db: Database): Pick<Threads, 'start' | 'reply' | 'change' | 'takeBack'> {
  return {
    async start(start, writer, at) {
      const id = ThreadId.parse(randomId())
      const written = await db.transaction().execute(async (trx) => insertThread(trx, id, start, writer, at))
      if (written) return { thread: await readThread(db, id), number: 1, again: false }
      const before = await findStarted(db, start.key, writer.id)
      if (before === null) throw new Error('a thread vanished while it was started')
      return { thread: before, number: 1, again: true }
    },
    async reply({ id }, reply, writer, at) {
      const written = await db.transaction().execute(async (trx) => insertReply(trx, id, reply, writer, at))
      if (typeof written === 'string') return written
      return { thread: await readThread(db, id), ...written }
    },
    takeBack: (thread, answer) => db.transaction().execute((trx) => takeBackComment(trx, thread, answer)),
    async change(thread, number, author, body, at) {
      const { numUpdatedRows } = await db
        .updateTable('thread_comment')
        .set({ body: body === null ? null : richTextColumn.write(body), edited_at: at.toISOString() })
        .where('thread', '=', thread)
        .where('number', '=', number)
        .where('author', '=', author)
        // A deleted comment stays deleted.
        .where('body', 'is not', null)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}

function createThreadState(
  db: Database,
  audit: AuditThread,
): Pick<Threads, 'setState' | 'setOwner' | 'snooze' | 'markRead' | 'setHidden'> {
  return {
    setHidden: ({ id, document }, isHidden, by, at) =>
      db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('thread')
          .set(isHidden ? { hidden_at: at.toISOString(), hidden_by: by } : { hidden_at: null, hidden_by: null })
          .where('id', '=', id)
          .where('hidden_at', isHidden ? 'is' : 'is not', null)
          .executeTakeFirst()
        if (numUpdatedRows === 0n) return false
        await audit(trx, at, by, isHidden ? 'thread.hide' : 'thread.show', { document, thread: id })
        return true
      }),
    async setState(thread, state) {
      const { numUpdatedRows } = await db
        .updateTable('thread')
        .set({ state, snoozed_until: null })
        .where('id', '=', thread)
        .where('state', '!=', state)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async setOwner(thread, owner) {
      await db.updateTable('thread').set({ owner }).where('id', '=', thread).execute()
    },
    async snooze(thread, until) {
      await db
        .updateTable('thread')
        .set({ snoozed_until: until?.toISOString() ?? null })
        .where('id', '=', thread)
        .execute()
    },
    async markRead(thread, person, number) {
      await db.transaction().execute((trx) => noteReading(trx, thread, person, number))
    },
  }
}
