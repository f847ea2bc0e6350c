/** The SQLite file of the update log: its connection, its schema, its transactions, and when it is flushed. */
import { DatabaseSync } from 'node:sqlite'
import type { DocumentName } from '../../../shared/ids.ts'
import type { HeadRow } from '../committedUpdates.ts'
import { migrateLog } from './schema.ts'
import { NO_FLUSHING, openWalFlushing, type FlushFile, type WalFlushing } from './walFlushing.ts'

/** The name of a log that survives nothing. */
const IN_MEMORY = ':memory:'

interface DocumentRow extends HeadRow {
  readonly snapshot_sequence: number
}

export interface SqliteLogFile {
  readonly db: DatabaseSync
  readonly flushing: WalFlushing
  /** All or nothing. The callback is synchronous, so nothing else can come between BEGIN and COMMIT. */
  readonly transact: <T>(work: () => T) => T
  /** @returns null if there is no such document */
  readonly head: (document: DocumentName) => DocumentRow | null
  /** @throws if there is no such document */
  headOfExisting(document: DocumentName): DocumentRow
}

/**
 * @param file `:memory:` for a log that survives nothing
 * @throws if the file cannot be opened, is not a database, or comes from a release that this one does not know
 */
export function openSqliteLogFile(file: string, flush: FlushFile): SqliteLogFile {
  const db = new DatabaseSync(file)
  const flushing = prepare(db, file, flush)
  const selectHead = db.prepare(
    `SELECT incarnation, schema, snapshot_sequence, version_sequence,
       max(snapshot_sequence, coalesce((SELECT max(sequence) FROM entry WHERE document = name), 0)) AS sequence
     FROM document WHERE name = ?`,
  )
  const head = (document: DocumentName): DocumentRow | null =>
    (selectHead.get(document) as DocumentRow | undefined) ?? null

  return {
    db,
    flushing,
    head,
    headOfExisting(document) {
      const row = head(document)
      if (row === null) throw new Error(`no document ${document}`)
      return row
    },
    transact(work) {
      flushing.beforeWrite()
      db.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        db.exec('COMMIT')
        return result
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK')
        throw error
      }
    },
  }
}

function prepare(db: DatabaseSync, file: string, flush: FlushFile): WalFlushing {
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 0;')
    migrateLog(db)
    if (file === IN_MEMORY) return NO_FLUSHING
    return openWalFlushing(db, file, flush)
  } catch (error) {
    db.close()
    throw error
  }
}
