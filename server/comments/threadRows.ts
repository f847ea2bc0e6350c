/** Writes rows of threads and comments, each function inside a transaction of its caller. */
import type { Insertable, Transaction } from 'kysely'
import { stateAfterComment, type Place, type ThreadId } from '../../shared/comments/thread.ts'
import { type ThreadAudience } from '../../shared/documents/threadAudience.ts'
import type { CampaignId, CentreId, DocumentName, PersonId } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import type { RichText } from '../../shared/richtext/json.ts'
import { TABLE_BOUNDS } from '../store/bounds/tableBounds.ts'
import { centresColumn, placeColumn, richTextColumn } from '../store/jsonColumn.ts'
import type { Database } from '../store/database.ts'
import { insertProposal, type NewProposal } from './proposals/proposalRows.ts'
import type { Tables } from '../store/tables.ts'

/** The author of a comment, and whether as staff: helpdesk and coordinators answer. */
export interface Writer {
  readonly id: PersonId
  readonly isStaff: boolean
}

export const writerOf = ({ id, role }: Person): Writer => ({
  id,
  isStaff: role === 'helpdesk' || role === 'coordinator',
})

export interface ThreadStart {
  readonly id: ThreadId
  readonly key: string
  readonly campaign: CampaignId
  readonly document: DocumentName
  readonly centres: readonly CentreId[]
  readonly place: Place
  readonly audience: ThreadAudience
  readonly toHelpdesk: boolean
  readonly body: RichText
  /** Null and undefined for a thread that proposes nothing. */
  readonly proposal?: NewProposal | null
  /** Stores more in the same transaction, all or nothing. */
  readonly keep?: ((transaction: Transaction<Tables>, thread: ThreadId) => Promise<void>) | null
}

/** The most threads that one person may start in one document within an hour. */
const MAX_STARTED = 30
const STARTED_WITHIN_MS = 60 * 60_000

/** @returns in how many seconds this person may start another thread in this document; 0 for now */
export async function secondsUntilNextThread(
  trx: Database,
  document: DocumentName,
  by: PersonId,
  at: Date,
): Promise<number> {
  const since = new Date(at.getTime() - STARTED_WITHIN_MS).toISOString()
  const started = await trx
    .selectFrom('thread')
    .select('started_at')
    .where('document', '=', document)
    .where('started_by', '=', by)
    .where('started_at', '>', since)
    .orderBy('started_at', 'desc')
    .limit(MAX_STARTED)
    .execute()
  const oldest = started[MAX_STARTED - 1]
  if (oldest === undefined) return 0
  return Math.max(1, Math.ceil((Date.parse(oldest.started_at) + STARTED_WITHIN_MS - at.getTime()) / 1000))
}

/** A thread as it is when it has been started. */
export function startedRow(
  start: Omit<ThreadStart, 'body' | 'proposal' | 'keep'>,
  writer: Writer,
  at: Date,
): Tables['thread'] {
  return {
    id: start.id,
    idempotency_key: start.key,
    campaign: start.campaign,
    document: start.document,
    centres: centresColumn.write(start.centres),
    place: placeColumn.write(start.place),
    audience: start.audience,
    to_helpdesk: start.toHelpdesk ? 1 : 0,
    state: 'open',
    owner: null,
    started_by: writer.id,
    started_at: at.toISOString(),
    last_at: at.toISOString(),
    last_number: 1,
    answered_at: null,
    snoozed_until: null,
    hidden_at: null,
    hidden_by: null,
  }
}

/** @returns false if this person started a thread with this key before; then nothing is stored */
export async function insertThread(
  trx: Transaction<Tables>,
  start: ThreadStart,
  writer: Writer,
  at: Date,
): Promise<boolean> {
  const { id, key, body, proposal, keep } = start
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('thread')
    .values(startedRow(start, writer, at))
    .onConflict((conflict) => conflict.columns(['started_by', 'idempotency_key']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) return false
  await trx
    .insertInto('thread_comment')
    .values(commentRow(id, 1, key, body, writer, at))
    .execute()
  await noteReading(trx, id, writer.id, 1)
  if (proposal !== null && proposal !== undefined) await insertProposal(trx, id, proposal)
  await keep?.(trx, id)
  return true
}

/** Deleted ones count. */
const MAX_COMMENTS = TABLE_BOUNDS.thread_comment.rows

export interface ThreadReply {
  readonly key: string
  readonly body: RichText
  /** The last comment that the writer has seen; without it newer ones do not matter. */
  readonly after?: number | undefined
}

/**
 * @returns `moved-on` if there is a newer comment than the writer has seen, `full` if the thread is at its limit; then
 * nothing is stored
 */
export async function insertReply(
  trx: Transaction<Tables>,
  id: ThreadId,
  { key, body, after }: ThreadReply,
  writer: Writer,
  at: Date,
): Promise<{ readonly number: number; readonly again: boolean } | 'moved-on' | 'full'> {
  const again = await trx
    .selectFrom('thread_comment')
    .select('number')
    .where('thread', '=', id)
    .where('author', '=', writer.id)
    .where('idempotency_key', '=', key)
    .executeTakeFirst()
  if (again !== undefined) return { number: again.number, again: true }
  // The row is locked by this update, so that no two comments take one number.
  const taken = await trx
    .updateTable('thread')
    .set((of) => ({ last_number: of('last_number', '+', 1), last_at: at.toISOString(), snoozed_until: null }))
    .where('id', '=', id)
    .where('last_number', '<', MAX_COMMENTS)
    .where('last_number', '<=', after ?? MAX_COMMENTS)
    .returning(['last_number', 'to_helpdesk', 'started_by', 'answered_at'])
    .executeTakeFirst()
  if (taken === undefined) return whyNotTaken(trx, id)
  const { last_number: number, to_helpdesk, started_by, answered_at } = taken
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

async function whyNotTaken(trx: Transaction<Tables>, id: ThreadId): Promise<'moved-on' | 'full'> {
  const thread = await trx.selectFrom('thread').select('last_number').where('id', '=', id).executeTakeFirst()
  return (thread?.last_number ?? 0) >= MAX_COMMENTS ? 'full' : 'moved-on'
}

function commentRow(
  thread: ThreadId,
  number: number,
  key: string,
  body: RichText,
  { id }: Writer,
  at: Date,
): Insertable<Tables['thread_comment']> {
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

/** Stores that a person has read a thread up to a comment; never back to an earlier one. */
export async function noteReading(
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
