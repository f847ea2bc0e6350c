/** The table of threads and their comments. */
import { ThreadId, type ThreadState } from '../../shared/comments/thread.ts'
import { randomId, type CampaignId, type DocumentName, type PersonId } from '../../shared/ids.ts'
import type { RichText } from '../../shared/richtext/json.ts'
import type { Database } from '../store/database.ts'
import { richTextColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'
import { createThreadNotes, type ThreadNotes } from './threadNotes.ts'
import { takeBackComment, type NotTakenBack, type TakeBack } from './takeBack.ts'
import {
  insertReply,
  insertThread,
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
  ofDocument(document: DocumentName): Promise<readonly ThreadRow[]>
  idsOf(campaign: CampaignId): Promise<readonly ThreadId[]>
  /** All that the helpdesk was ever asked. */
  addressed(): Promise<readonly ThreadRow[]>
  comments(threads: readonly ThreadId[]): Promise<readonly CommentRow[]>
  readMarks(threads: readonly ThreadId[], person: PersonId): Promise<ReadonlyMap<ThreadId, number>>
  /** Finds the thread that this person started with this key. */
  startedWith(key: string, writer: PersonId): Promise<ThreadRow | null>
  start(start: ThreadStart, writer: Writer, at: Date): Promise<Written>
  /** @returns null if the thread has comments that the writer has not seen; then nothing is stored */
  reply(thread: ThreadRow, reply: ThreadReply, writer: Writer, at: Date): Promise<Written | null>
  /** Changes or, with null, deletes a comment of its author. @returns false if this author has no such comment */
  change(thread: ThreadId, number: number, author: PersonId, body: RichText | null, at: Date): Promise<boolean>
  /** Deletes an answer that was just sent, and makes the thread what it was. @returns null, or why nothing was changed */
  takeBack(thread: ThreadId, answer: TakeBack): Promise<NotTakenBack | null>
  /** @returns false if it was in that state already: of two at once the second changes nothing */
  setState(thread: ThreadId, state: ThreadState): Promise<boolean>
  setOwner(thread: ThreadId, owner: PersonId | null): Promise<void>
  snooze(thread: ThreadId, until: Date | null): Promise<void>
  markRead(thread: ThreadId, person: PersonId, number: number): Promise<void>
}

export function createThreads(db: Database): Threads {
  return { ...createThreadQueries(db), ...createThreadWriter(db), ...createThreadState(db), ...createThreadNotes(db) }
}

type ThreadQueries = Pick<
  Threads,
  'find' | 'ofDocument' | 'idsOf' | 'addressed' | 'comments' | 'readMarks' | 'startedWith'
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
    async idsOf(campaign) {
      const rows = await db.selectFrom('thread').select('id').where('campaign', '=', campaign).execute()
      return rows.map(({ id }) => id)
    },
    addressed: () => db.selectFrom('thread').selectAll().where('to_helpdesk', '=', 1).execute(),
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
      if (written === null) return null
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

function createThreadState(db: Database): Pick<Threads, 'setState' | 'setOwner' | 'snooze' | 'markRead'> {
  return {
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
