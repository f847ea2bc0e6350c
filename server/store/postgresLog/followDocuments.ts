/** Finds out what other nodes have committed, for callers that follow many documents or all of them. */
import type { Pool } from 'pg'
import type { DocumentName } from '../../../shared/ids.ts'
import type { ChangedDocuments } from '../updateLog.ts'

interface SequenceRow {
  readonly name: DocumentName
  readonly sequence: number
}

const SEQUENCES = { name: 'log_sequences', text: 'SELECT name, sequence FROM log_document WHERE name = ANY ($1)' }

/**
 * `xmin` is the transaction that last wrote the row. The cursor is the oldest transaction that was not finished when it
 * was read: whatever a later reading sees for the first time was written by that one or a younger one, however late it
 * was committed.
 * This reads the whole table, whose rows are short because snapshots lie elsewhere. An index on what each commit
 * changes would cost each commit more than that. Transaction numbers in rows have 32 bits; `age` compares them across
 * their overflow. Documents are listed needlessly if a row is ancient, or while a transaction stays open for long.
 */
const CHANGES = {
  name: 'log_changes',
  text: `
    SELECT name, sequence, pg_snapshot_xmin(pg_current_snapshot())::text AS next
    FROM (SELECT) AS always
    LEFT JOIN log_document ON $1::text IS NULL OR age(xmin) <= age(($1::numeric % 4294967296)::text::xid)`,
}

export async function readSequences(
  pool: Pool,
  documents: readonly DocumentName[],
): Promise<ReadonlyMap<DocumentName, number>> {
  const { rows } = await pool.query<SequenceRow>({ ...SEQUENCES, values: [documents] })
  return new Map(rows.map(({ name, sequence }) => [name, sequence]))
}

export async function readChanges(pool: Pool, after: string | null): Promise<ChangedDocuments> {
  const { rows } = await pool.query<(SequenceRow | { readonly name: null }) & { readonly next: string }>({
    ...CHANGES,
    values: [after],
  })
  return {
    sequences: new Map(rows.flatMap((row) => (row.name === null ? [] : [[row.name, row.sequence]]))),
    next: rows[0]?.next ?? after ?? '',
  }
}
