/** Commits batches to the update log in Postgres: one round trip for each, see `commitFunction.ts`. */
import { DatabaseError, type Pool } from 'pg'
import type { DocumentName } from '../../../shared/ids.ts'
import { authorsIn } from '../authors.ts'
import { StoreFailing } from '../health/storeFailing.ts'
import { packRow } from '../packedUpdates.ts'
import type { LogEntry } from '../updateLog.ts'
import { TAKEN_OVER } from './commitFunction.ts'

/** Each handle prepares it once, by this name. */
const COMMIT = {
  name: 'log_commit_rows',
  text: 'SELECT log_commit_rows($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) AS lasts',
}

/**
 * @param holder the name under which this server has claimed the database; null: nobody else writes
 * @returns the last sequence of each document of the batch
 * @throws StoreFailing if another server has claimed the database
 */
export async function commitBatch(
  pool: Pool,
  batch: readonly LogEntry[],
  holder: string | null,
  at: Date,
): Promise<ReadonlyMap<DocumentName, number>> {
  if (batch.length === 0) return new Map()
  const byDocument = [...Map.groupBy(batch, ({ document }) => document)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const names = byDocument.map(([document]) => document)
  try {
    const { rows } = await pool.query<{ lasts: readonly number[] }>({
      ...COMMIT,
      values: [holder, at, names, ...columnsOf(byDocument.map(([, entries]) => entries))],
    })
    return new Map(rows[0]?.lasts.map((last, index) => [names[index] as DocumentName, last]))
  } catch (error) {
    if (error instanceof DatabaseError && error.code === TAKEN_OVER) {
      throw new StoreFailing('Another server has taken over the database.')
    }
    throw error
  }
}

/** A row of the log: consecutive updates of one person, or one that names a layout and may be dropped. */
function rowsOf(entries: readonly LogEntry[]): readonly (readonly LogEntry[])[] {
  const rows: LogEntry[][] = []
  for (const entry of entries) {
    const row = rows.at(-1)
    const before = row?.at(-1)
    const joins = before?.person === entry.person && before.schema === undefined && entry.schema === undefined
    if (row !== undefined && joins) row.push(entry)
    else rows.push([entry])
  }
  return rows
}

/** Positions count from one, as in Postgres. */
function columnsOf(documents: readonly (readonly LogEntry[])[]): readonly unknown[] {
  const rows = documents.flatMap((all, at) => rowsOf(all).map((entries) => ({ document: at + 1, entries })))
  const pieces = rows.map(({ entries }) => packRow(entries.map(({ update }) => update)))
  let next = 1
  const starts = pieces.map(({ length }) => (next += length) - length)
  const authors = rows.flatMap(({ entries }, at) => authorsIn(entries, 1).map((author) => ({ row: at + 1, ...author })))
  return [
    rows.map(({ document }) => document),
    rows.map(({ entries }) => entries.length),
    rows.map(({ entries }) => entries[0]?.schema ?? null),
    rows.map(({ entries }) => entries[0]?.person ?? null),
    starts,
    pieces.map(({ length }) => length),
    Buffer.concat(pieces),
    authors.map(({ row }) => row),
    authors.map(({ client }) => client),
    authors.map(({ first }) => first),
    authors.map(({ last }) => last),
  ]
}
