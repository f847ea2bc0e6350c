/** Takes back an answer right after it was sent, inside a transaction of its caller. */
import type { Transaction } from 'kysely'
import type { UndoComment } from '../../shared/comments/api.ts'
import type { ThreadId } from '../../shared/comments/thread.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Tables } from '../store/tables.ts'

export interface TakeBack {
  readonly number: number
  readonly author: PersonId
  /** The thread's state before. */
  readonly before: UndoComment
  /** Only a comment that was sent since. */
  readonly sentSince: Date
  readonly at: Date
}

export type NotTakenBack = 'no-such-comment' | 'too-late-to-undo' | 'thread-moved-on'

/** Deletes the newest comment of a thread, which keeps its number. @returns null, or why nothing was changed */
export async function takeBackComment(
  trx: Transaction<Tables>,
  thread: ThreadId,
  { number, author, before, sentSince, at }: TakeBack,
): Promise<NotTakenBack | null> {
  const sent = await trx
    .selectFrom('thread_comment')
    .select(['at', 'body'])
    .where('thread', '=', thread)
    .where('number', '=', number)
    .where('author', '=', author)
    .executeTakeFirst()
  // A question is not an answer.
  if (sent === undefined || sent.body === null || number === 1) return 'no-such-comment'
  if (sent.at < sentSince.toISOString()) return 'too-late-to-undo'
  const { last } = await trx
    .selectFrom('thread_comment')
    .select((of) => of.fn.max('at').as('last'))
    .where('thread', '=', thread)
    .where('number', '<', number)
    .executeTakeFirstOrThrow()
  // This update locks the row, which keeps out replies meanwhile.
  const { numUpdatedRows } = await trx
    .updateTable('thread')
    .set((of) => ({
      state: before.state,
      snoozed_until: before.snoozedUntil,
      last_at: last,
      answered_at: of.fn<string | null>('nullif', ['answered_at', of.val(sent.at)]),
    }))
    .where('id', '=', thread)
    .where('last_number', '=', number)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return 'thread-moved-on'
  await trx
    .updateTable('thread_comment')
    .set({ body: null, edited_at: at.toISOString() })
    .where('thread', '=', thread)
    .where('number', '=', number)
    .execute()
  return null
}
