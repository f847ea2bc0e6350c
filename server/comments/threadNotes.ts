/**
 * The table of internal notes. They are stored and numbered separately, so that code that reads or counts comments
 * cannot reveal them.
 */
import type { Transaction } from 'kysely'
import type { ThreadId } from '../../shared/comments/thread.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { RichText } from '../../shared/richtext/json.ts'
import { TABLE_BOUNDS } from '../store/bounds/tableBounds.ts'
import type { Database } from '../store/database.ts'
import { richTextColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'

type NoteRow = Tables['thread_note']

interface NewNote {
  readonly key: string
  readonly body: RichText
  readonly author: PersonId
}

export interface ThreadNotes {
  notes(threads: readonly ThreadId[]): Promise<readonly NoteRow[]>
  /** `again`: the same was sent before, and nothing was changed. */
  addNote(
    thread: ThreadId,
    note: NewNote,
    at: Date,
    within?: (trx: Transaction<Tables>, number: number) => Promise<void>,
  ): Promise<{ readonly number: number; readonly again: boolean } | 'full'>
  /** Changes or, with null, deletes a note of its author. @returns false if this author has no such note */
  changeNote(thread: ThreadId, number: number, author: PersonId, body: RichText | null, at: Date): Promise<boolean>
}

export function createThreadNotes(db: Database): ThreadNotes {
  return {
    async notes(threads) {
      if (threads.length === 0) return []
      return db
        .selectFrom('thread_note')
        .selectAll()
        .where('thread', 'in', threads)
        .orderBy('thread')
        .orderBy('number')
        .execute()
    },
    addNote: (thread, { key, body, author }, at, within) =>
      db.transaction().execute(async (trx) => {
        // The thread's row is locked by this update, so that no two notes take one number.
        await trx
          .updateTable('thread')
          .set((of) => ({ last_number: of.ref('last_number') }))
          .where('id', '=', thread)
          .execute()
        const before = await trx
          .selectFrom('thread_note')
          .select(['number', 'author', 'idempotency_key'])
          .where('thread', '=', thread)
          .execute()
        const same = before.find((one) => one.author === author && one.idempotency_key === key)
        if (same !== undefined) return { number: same.number, again: true }
        if (before.length >= TABLE_BOUNDS.thread_note.rows) return 'full'
        const number = 1 + Math.max(0, ...before.map((one) => one.number))
        const row = { thread, number, idempotency_key: key, author, at: at.toISOString(), edited_at: null }
        await trx
          .insertInto('thread_note')
          .values({ ...row, body: richTextColumn.write(body) })
          .execute()
        await within?.(trx, number)
        return { number, again: false }
      }),
    async changeNote(thread, number, author, body, at) {
      const { numUpdatedRows } = await db
        .updateTable('thread_note')
        .set({ body: body === null ? null : richTextColumn.write(body), edited_at: at.toISOString() })
        .where('thread', '=', thread)
        .where('number', '=', number)
        .where('author', '=', author)
        // A deleted note stays deleted.
        .where('body', 'is not', null)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}
