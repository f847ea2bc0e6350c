/**
 * Empties submissions that a later one replaced and nobody decided on. A new submission does that for its document at once; this
 * job finds those that releases before 0.3.0 left.
 */
import { sql } from 'kysely'
import type { Database } from '../store/database.ts'
import { UNDECIDED } from './submissions.ts'

export interface Freed {
  readonly submissions: number
  readonly bytes: number
}

/** Each slice is a transaction of its own: a job that is stopped between two loses nothing. */
const ROWS_OF_SLICE = 20

/** @param isStopped asked before each slice */
export async function freeUndecided(db: Database, isStopped: () => boolean): Promise<Freed> {
  let freed: Freed = { submissions: 0, bytes: 0 }
  while (!isStopped()) {
    const rows = await oldest(db).execute()
    if (rows.length === 0) break
    const ids = rows.map(({ id }) => id)
    await db.updateTable('document_submission').set({ content: '' }).where('id', 'in', ids).execute()
    const bytes = rows.reduce((sum, row) => sum + Number(row.bytes), 0)
    freed = { submissions: freed.submissions + rows.length, bytes: freed.bytes + bytes }
  }
  return freed
}

const oldest = (db: Database) =>
  db
    .selectFrom('document_submission as one')
    .select(['one.id', sql<number | string>`octet_length(one.content)`.as('bytes')])
    .where('one.state', 'in', UNDECIDED)
    .where('one.content', '<>', '')
    // A coordinator sees the next snapshot of a letter beside the last one they read.
    .where('one.document', 'not like', 'update/%' as never)
    .where((is) =>
      is.exists(
        is
          .selectFrom('document_submission as later')
          .select('later.id')
          .whereRef('later.document', '=', 'one.document')
          .whereRef('later.number', '>', 'one.number'),
      ),
    )
    .orderBy('one.id')
    .limit(ROWS_OF_SLICE)
