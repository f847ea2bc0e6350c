/** The table of threads and their comments. */
import type { Insertable, Transaction } from 'kysely'
import {
  ThreadId,
  stateAfterComment,
  type Place,
  type ThreadAudience,
  type ThreadState,
} from '../../shared/comments/thread.ts'
import { randomId, type CampaignId, type CentreId, type DocumentName, type PersonId } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import type { RichText } from '../../shared/richtext/json.ts'
import type { Database } from '../store/database.ts'
import { centresColumn, placeColumn, richTextColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'

export type ThreadRow = Tables['thread']
type CommentRow = Tables['thread_comment']

/** Who writes, and whether as staff: helpdesk and coordinators answer. */
export interface Writer {
  readonly id: PersonId
  readonly isStaff: boolean
}

export const writerOf = ({ id, role }: Person): Writer => ({
  id,
  isStaff: role === 'helpdesk' || role === 'coordinator',
})

interface Start {
  readonly key: string
  readonly campaign: CampaignId
  readonly document: DocumentName
  readonly centres: readonly CentreId[]
  readonly place: Place
  readonly audience: ThreadAudience
  readonly toHelpdesk: boolean
  readonly body: RichText
  /** What is stored beside it, all or nothing. */
  readonly keep?: ((transaction: Transaction<Tables>, thread: ThreadId) => Promise<void>) | null
}

/** What changed, with the thread as it is then. `again`: the same was sent before, and nothing was done. */
interface Written {
  readonly thread: ThreadRow
  readonly number: number
  readonly again: boolean
}

export interface Threads {
  find(id: string): Promise<ThreadRow | null>
  ofDocument(document: DocumentName): Promise<readonly ThreadRow[]>
  /** All that the helpdesk was ever asked. */
  addressed(): Promise<readonly ThreadRow[]>
  comments(threads: readonly ThreadId[]): Promise<readonly CommentRow[]>
  readMarks(threads: readonly ThreadId[], person: PersonId): Promise<ReadonlyMap<ThreadId, number>>
  /** What this person started with this key. */
  startedWith(key: string, writer: PersonId): Promise<ThreadRow | null>
  start(start: Start, writer: Writer, at: Date): Promise<Written>
  reply(thread: ThreadRow, key: string, body: RichText, writer: Writer, at: Date): Promise<Written>
  /** Changes or, with null, deletes a comment of its author. @returns false if there is none of theirs to change */
  change(thread: ThreadId, number: number, author: PersonId, body: RichText | null, at: Date): Promise<boolean>
  /** @returns false if it was in that state already: of two at once the second changes nothing */
  setState(thread: ThreadId, state: ThreadState): Promise<boolean>
  setOwner(thread: ThreadId, owner: PersonId | null): Promise<void>
  snooze(thread: ThreadId, until: Date | null): Promise<void>
  markRead(thread: ThreadId, person: PersonId, number: number): Promise<void>
}

export function createThreads(db: Database): Threads {
  return { ...createThreadQueries(db), ...createThreadWriter(db), ...createThreadState(db) }
}

type ThreadQueries = Pick<Threads, 'find' | 'ofDocument' | 'addressed' | 'comments' | 'readMarks' | 'startedWith'>

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

function createThreadWriter(db: Database): Pick<Threads, 'start' | 'reply' | 'change'> {
  return {
    async start(start, writer, at) {
      const id = ThreadId.parse(randomId())
      const written = await db.transaction().execute(async (trx) => insertThread(trx, id, start, writer, at))
      if (written) return { thread: await readThread(db, id), number: 1, again: false }
      const before = await findStarted(db, start.key, writer.id)
      if (before === null) throw new Error('a thread vanished while it was started')
      return { thread: before, number: 1, again: true }
    },
    async reply({ id }, key, body, writer, at) {
      const written = await db.transaction().execute(async (trx) => insertReply(trx, id, key, body, writer, at))
      return { thread: await readThread(db, id), ...written }
    },
    async change(thread, number, author, body, at) {
      const { numUpdatedRows } = await db
        .updateTable('thread_comment')
        .set({ body: body === null ? null : richTextColumn.write(body), edited_at: at.toISOString() })
        .where('thread', '=', thread)
        .where('number', '=', number)
        .where('author', '=', author)
        // What is deleted stays deleted.
        .where('body', 'is not', null)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}

/** @returns false if this person started a thread with this key before; then nothing is stored */
async function insertThread(
  trx: Transaction<Tables>,
  id: ThreadId,
  { key, campaign, document, centres, place, audience, toHelpdesk, body, keep }: Start,
  writer: Writer,
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('thread')
    .values({
      id,
      idempotency_key: key,
      campaign,
      document,
      centres: centresColumn.write(centres),
      place: placeColumn.write(place),
      audience,
      to_helpdesk: toHelpdesk ? 1 : 0,
      state: 'open',
      owner: null,
      started_by: writer.id,
      started_at: at.toISOString(),
      last_at: at.toISOString(),
      last_number: 1,
      answered_at: null,
      snoozed_until: null,
    })
    .onConflict((conflict) => conflict.columns(['started_by', 'idempotency_key']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) return false
  await trx
    .insertInto('thread_comment')
    .values(commentRow(id, 1, key, body, writer, at))
    .execute()
  await noteReading(trx, id, writer.id, 1)
  await keep?.(trx, id)
  return true
}

async function insertReply(
  trx: Transaction<Tables>,
  id: ThreadId,
  key: string,
  body: RichText,
  writer: Writer,
  at: Date,
): Promise<Omit<Written, 'thread'>> {
  const again = await trx
    .selectFrom('thread_comment')
    .select('number')
    .where('thread', '=', id)
    .where('author', '=', writer.id)
    .where('idempotency_key', '=', key)
    .executeTakeFirst()
  if (again !== undefined) return { number: again.number, again: true }
  // The row is locked by this update, so that no two comments take one number.
  const {
    last_number: number,
    to_helpdesk,
    started_by,
    answered_at,
  } = await trx
    .updateTable('thread')
    .set((of) => ({ last_number: of('last_number', '+', 1), last_at: at.toISOString(), snoozed_until: null }))
    .where('id', '=', id)
    .returning(['last_number', 'to_helpdesk', 'started_by', 'answered_at'])
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('thread')
    .set({
      state: stateAfterComment({ toHelpdesk: to_helpdesk === 1, startedBy: started_by }, writer),
      answered_at: answered_at ?? (writer.isStaff ? at.toISOString() : null),
    })
    .where('id', '=', id)
    .execute()
  await trx
    .insertInto('thread_comment')
    .values(commentRow(id, number, key, body, writer, at))
    .execute()
  await noteReading(trx, id, writer.id, number)
  return { number, again: false }
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

function commentRow(
  thread: ThreadId,
  number: number,
  key: string,
  body: RichText,
  { id }: Writer,
  at: Date,
): Insertable<CommentRow> {
  return {
    thread,
    number,
    idempotency_key: key,
    author: id,
    at: at.toISOString(),
    edited_at: null,
    body: richTextColumn.write(body),
  }
}

/** Nobody unreads. */
async function noteReading(
  trx: Transaction<Tables>,
  thread: ThreadId,
  person: PersonId,
  number: number,
): Promise<void> {
  await trx
    .insertInto('thread_reading')
    .values({ thread, person, number })
    .onConflict((conflict) =>
      conflict.columns(['thread', 'person']).doUpdateSet({ number }).where('thread_reading.number', '<', number),
    )
    .execute()
}
