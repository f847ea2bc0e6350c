/** The update log in its own SQLite file, on its own connection, so that no other transaction is ever mixed with it. */
import type { DocumentName } from '../../shared/ids.ts'
import { authorsIn, firstByClient } from './authors.ts'
import { packRow } from './packedUpdates.ts'
import { createSqliteAuthors } from './sqliteLog/authorRows.ts'
import { asHead, openSqliteLogFile, type SqliteLogFile } from './sqliteLog/logFile.ts'
import { createSqliteReading, originsOf } from './sqliteLog/reading.ts'
import { createSqliteVersions } from './sqliteLog/versions.ts'
import { dueEntries, type LogEntry, type NewDocument, type UpdateLog } from './updateLog.ts'
import type { FlushFile } from './sqliteLog/walFlushing.ts'

interface Options {
  readonly now?: () => Date
  readonly flush?: FlushFile
}

/**
 * @param path `:memory:` for a log that survives nothing
 * @throws if the file cannot be opened, is no database, or comes from a newer release
 */
export function openSqliteUpdateLog(path: string, { now = () => new Date(), flush }: Options = {}): UpdateLog {
  const file = openSqliteLogFile(path, flush)
  const { db, flushing, transact } = file
  const authors = createSqliteAuthors(db)
  const { storeFirst, ...versions } = createSqliteVersions(file, authors, now)
  const append = prepareAppend(file)
  const insertNew = prepareInsertNew(file, storeFirst)
  const compact = prepareCompact(file, (document, through) => authors.compact(document, through))

  return {
    versions,
    ...createSqliteReading(file),
    compact,
    sync: () => flushing.sync(),
    async create(documents) {
      const created = transact(() => new Set(documents.filter(insertNew).map(({ document }) => document)))
      flushing.written(sizeOf(documents.map(({ state }) => state)) * 2, 4 * created.size)
      await flushing.sync()
      return created
    },
    async head(document) {
      const row = file.head(document)
      return row === null ? null : asHead(row)
    },
    async commit(batch) {
      const byDocument = Map.groupBy(batch, ({ document }) => document)
      const sequences = transact(() => {
        const at = now().toISOString()
        return new Map([...byDocument].map(([document, entries]) => [document, append(document, entries, at)]))
      })
      flushing.written(sizeOf(batch.map(({ update }) => update)), byDocument.size)
      return sequences
    },
    async authors(document) {
      return firstByClient(authors.all(document))
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

function prepareAppend(file: SqliteLogFile) {
  const insertEntry = file.db.prepare(
    'INSERT INTO entry (document, sequence, count, data, authors, origins, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const raiseSchema = file.db.prepare('UPDATE document SET schema = ? WHERE name = ?')
  /** Numbers and stores what a batch brings to one document, in one row. @returns its last sequence */
  return (document: DocumentName, given: readonly LogEntry[], at: string): number => {
    const { sequence: before, schema } = file.headOfExisting(document)
    const { due: entries, layout } = dueEntries(given, schema)
    if (entries.length === 0) return before
    const last = before + entries.length
    const data = packRow(entries.map(({ update }) => update))
    const authors = JSON.stringify(authorsIn(entries, before + 1))
    insertEntry.run(document, last, entries.length, data, authors, originsOf(entries), at)
    if (layout > schema) raiseSchema.run(layout, document)
    return last
  }
}

function prepareCompact(
  { db, transact, flushing, head }: SqliteLogFile,
  compactAuthors: (document: DocumentName, through: number) => void,
): UpdateLog['compact'] {
  const deleteEntries = db.prepare('DELETE FROM entry WHERE document = ? AND sequence <= ?')
  const raiseSnapshot = db.prepare('UPDATE document SET snapshot_sequence = ? WHERE name = ?')
  const swapSnapshot = db.prepare('UPDATE snapshot SET state = ?, vector = ? WHERE document = ?')
  return async (document, through, { state, vector }) => {
    transact(() => {
      const row = head(document)
      if (row === null || row.snapshot_sequence > through || row.sequence < through) return
      compactAuthors(document, through)
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
