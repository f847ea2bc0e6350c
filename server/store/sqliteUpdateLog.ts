/** The update log in its own SQLite file, on its own connection, so that no other transaction is ever mixed with it. */
import type { DocumentName } from '../../shared/ids.ts'
import { createSqliteAuthors, type SqliteAuthors } from './sqliteLog/authorRows.ts'
import { createSqliteCommits } from './sqliteLog/commits.ts'
import { openSqliteLogFile, type SqliteLogFile } from './sqliteLog/logFile.ts'
import { createSqliteReading } from './sqliteLog/reading.ts'
import { createSqliteVersions } from './sqliteLog/versions.ts'
import { flushToDisk, type FlushFile } from './sqliteLog/walFlushing.ts'
import type { NewDocument, Snapshot, UpdateLog } from './updateLog.ts'

interface Options {
  readonly now?: () => Date
  readonly flush?: FlushFile
}

/**
 * @param path `:memory:` for a log that survives nothing
 * @throws if the file cannot be opened, is not a database, or comes from a release that this one does not know
 */
export function openSqliteUpdateLog(
  path: string,
  { now = () => new Date(), flush = flushToDisk }: Options = {},
): UpdateLog {
  const file = openSqliteLogFile(path, flush)
  const { db, flushing, transact } = file
  const authors = createSqliteAuthors(db)
  const { storeFirst, ...versions } = createSqliteVersions(file, authors, now)
  const insertNew = prepareInsertNew(file, storeFirst)
  const compact = prepareCompact(file, authors)

  return {
    versions,
    ...createSqliteReading(file),
    commit: createSqliteCommits(file, now),
    sync: () => flushing.sync(),
    async compact(document, through, snapshot) {
      compact(document, through, snapshot)
    },
    async create(documents) {
      const created = transact(() => new Set(documents.filter(insertNew).map(({ document }) => document)))
      flushing.written(sizeOf(documents.map(({ state }) => state)) * 2, 4 * created.size)
      await flushing.sync()
      return created
    },
    async allAuthors(document) {
      return authors.all(document)
    },
    async probe() {
      transact(() => db.exec('UPDATE document SET schema = schema WHERE 0'))
      await flushing.sync()
    },
    async close() {
      await flushing.close()
      db.close()
    },
  }
}

function prepareInsertNew({ db }: SqliteLogFile, storeFirst: (document: NewDocument) => void) {
  const insertDocument = db.prepare(
    `INSERT INTO document (name, incarnation, schema, snapshot_sequence, version_sequence)
     VALUES (?, ?, ?, 0, 0) ON CONFLICT DO NOTHING`,
  )
  const insertSnapshot = db.prepare('INSERT INTO snapshot (document, state) VALUES (?, ?)')
  /** @returns false if the document exists */
  return (created: NewDocument): boolean => {
    const { changes } = insertDocument.run(created.document, created.incarnation, created.schema)
    if (changes === 0) return false
    insertSnapshot.run(created.document, created.state)
    storeFirst(created)
    return true
  }
}

function prepareCompact({ db, transact, flushing, head }: SqliteLogFile, authors: SqliteAuthors) {
  const deleteEntries = db.prepare('DELETE FROM entry WHERE document = ? AND sequence <= ?')
  const raiseSnapshot = db.prepare('UPDATE document SET snapshot_sequence = ? WHERE name = ?')
  const swapSnapshot = db.prepare('UPDATE snapshot SET state = ?, vector = ? WHERE document = ?')
  return (document: DocumentName, through: number, { state, vector }: Snapshot): void => {
    transact(() => {
      const row = head(document)
      if (row === null || row.snapshot_sequence > through || row.sequence < through) return
      authors.compact(document, through)
      raiseSnapshot.run(through, document)
      swapSnapshot.run(state, vector, document)
      deleteEntries.run(document, through)
    })
    flushing.written(state.length, 4)
  }
}

function sizeOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0)
}
