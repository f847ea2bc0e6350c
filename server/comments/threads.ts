/** The table of threads and their comments. */
import type { ThreadId, ThreadState } from '../../shared/comments/thread.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { RichText } from '../../shared/richtext/json.ts'
import type { Transaction } from 'kysely'
import { refusedAsFull, type Full } from '../store/bounds/refusedAsFull.ts'
import type { Database } from '../store/database.ts'
import { richTextColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'
import { createThreadQueries, findStarted, findThread, type ThreadQueries } from './threadQueries.ts'
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
import { readDecision, writeDecision, type Decided, type Decision } from './proposals/proposalRows.ts'

export type ThreadRow = Tables['thread']
export type CommentRow = Tables['thread_comment']

/** The changed thread. `again`: the same was sent before, and nothing was changed. */
interface Written {
  readonly thread: ThreadRow
  readonly number: number
  readonly again: boolean
}

/** Writes more in the transaction of a comment or note, which has this number. */
type Within = (trx: Transaction<Tables>, number: number) => Promise<void>

export interface Threads extends ThreadQueries, ThreadNotes {
  start(start: ThreadStart, writer: Writer, at: Date, within?: Within): Promise<Written | Full>
  /** @returns why nothing was stored: there are comments that the writer has not seen, or as many as a thread takes */
  reply(
    thread: ThreadRow,
    reply: ThreadReply,
    writer: Writer,
    at: Date,
    within?: Within,
  ): Promise<Written | 'moved-on' | 'full'>
  /** Changes or, with null, deletes a comment of its author. @returns false if this author has no such comment */
  change(thread: ThreadId, number: number, author: PersonId, body: RichText | null, at: Date): Promise<boolean>
  /**
   * Deletes an answer that was just sent, and restores the thread's earlier state. @returns null, or why nothing was
   * changed
   */
  takeBack(thread: ThreadId, answer: TakeBack): Promise<NotTakenBack | null>
  /**
   * Decides on what it proposes, in one transaction with a comment or without.
   * @returns `full` and `moved-on` as {@link reply}
   */
  decide(thread: ThreadRow, decision: ProposalDecision, within?: Within): Promise<Decided | 'full' | 'moved-on'>
  /** @returns false if it was in that state already: of two at once the second changes nothing */
  setState(thread: ThreadRow, state: ThreadState, within?: Within): Promise<boolean>
  setOwner(thread: ThreadRow, owner: PersonId | null, within?: Within): Promise<void>
  snooze(thread: ThreadId, until: Date | null): Promise<void>
  markRead(thread: ThreadId, person: PersonId, number: number): Promise<void>
  /** Hides a thread from all but coordinators, or shows it again, with an entry of the audit log. @returns false if it was so already */
  setHidden(thread: ThreadRow, isHidden: boolean, by: PersonId, at: Date): Promise<boolean>
}

interface ProposalDecision {
  readonly decision: Decision
  /** The word with which it is declined. */
  readonly reply: ThreadReply | null
  readonly writer: Writer
  readonly at: Date
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
    decide: (...decided) => decideProposal(db, ...decided),
    ...createThreadNotes(db),
  }
}

/** @throws if there is none: a thread is never deleted */
async function readThread(db: Database, id: ThreadId): Promise<ThreadRow> {
  const row = await findThread(db, id)
  if (row === null) throw new Error('a thread vanished while it was written to')
  return row
}

function createThreadWriter(db: Database): Pick<Threads, 'start' | 'reply' | 'change' | 'takeBack'> {
  return {
    async start(start, writer, at, within) {
      const written = await db.transaction().execute(async (trx) => {
        const full = await refusedAsFull(trx, 'thread', { started_by: writer.id }, at)
        if (full !== null) return full
        const isNew = await insertThread(trx, start, writer, at)
        if (isNew) await within?.(trx, 1)
        return isNew
      })
      if (typeof written === 'string') return written
      if (written) return { thread: await readThread(db, start.id), number: 1, again: false }
      const before = await findStarted(db, start.key, writer.id)
      if (before === null) throw new Error('a thread vanished while it was started')
      return { thread: before, number: 1, again: true }
    },
    async reply({ id }, reply, writer, at, within) {
      const written = await db.transaction().execute(async (trx) => {
        const inserted = await insertReply(trx, id, reply, writer, at)
        if (typeof inserted !== 'string' && !inserted.again) await within?.(trx, inserted.number)
        return inserted
      })
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

function decideProposal(
  db: Database,
  { id }: ThreadRow,
  { decision, reply, writer, at }: ProposalDecision,
  within?: Within,
): Promise<Decided | 'full' | 'moved-on'> {
  return db.transaction().execute(async (trx) => {
    const before = await readDecision(trx, id, decision, writer.id)
    if (before !== 'free') return before
    const inserted = reply === null ? null : await insertReply(trx, id, reply, writer, at)
    if (typeof inserted === 'string') return inserted
    // Another node may decide just now; then the word stays as a comment.
    if (!(await writeDecision(trx, id, decision, writer.id, at))) return 'decided'
    await within?.(trx, inserted?.number ?? 0)
    return 'done'
  })
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
    setState: ({ id, last_number: number }, state, within) =>
      db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('thread')
          .set({ state, snoozed_until: null })
          .where('id', '=', id)
          .where('state', '!=', state)
          .executeTakeFirst()
        if (numUpdatedRows > 0n) await within?.(trx, number)
        return numUpdatedRows > 0n
      }),
    setOwner: ({ id, last_number: number }, owner, within) =>
      db.transaction().execute(async (trx) => {
        await trx.updateTable('thread').set({ owner }).where('id', '=', id).execute()
        await within?.(trx, number)
      }),
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
