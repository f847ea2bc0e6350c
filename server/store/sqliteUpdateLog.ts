/**
 * The update log in its own SQLite file, on its own connection, so that no other transaction is ever mixed with it, and an
 * append file in front of it: a commit is one write there, and is moved into SQLite later (see `appendFile/`).
 */
import type { Clock } from '../../shared/clock.ts'
import type { DocumentName } from '../../shared/ids.ts'
import { systemClock } from '../pacing/clock.ts'
import { openAppendFile } from './appendFile/appendFile.ts'
import { createNoAppendFile } from './appendFile/noAppendFile.ts'
import { createCommits } from './appendFile/commits.ts'
import { createMover } from './appendFile/mover.ts'
import type { Part } from './appendFile/part.ts'
import { WaitingParts } from './appendFile/waitingParts.ts'
import { firstByClient } from './authors.ts'
import { createSqliteAuthors, type SqliteAuthors } from './sqliteLog/authorRows.ts'
import { prepareInsertParts, type InsertParts } from './sqliteLog/entryRows.ts'
import { IN_MEMORY, openSqliteLogFile, type SqliteLogFile } from './sqliteLog/logFile.ts'
import { createSqliteReading } from './sqliteLog/reading.ts'
import { createSqliteVersions } from './sqliteLog/versions.ts'
import { flushToDisk, type FlushFile } from './sqliteLog/walFlushing.ts'
import type { NewDocument, Snapshot, UpdateLog } from './updateLog.ts'

interface Options {
  readonly now?: () => Date
  readonly clock?: Clock
  readonly flush?: FlushFile
}

/**
 * @param path `:memory:` for a log that survives nothing
 * @throws if the file cannot be opened, is not a database, or comes from a newer release
 */
export function openSqliteUpdateLog(
  path: string,
  { now = () => new Date(), clock = systemClock, flush = flushToDisk }: Options = {},
): UpdateLog {
  const file = openSqliteLogFile(path, flush)
  const { db, flushing, transact } = file
  const append = path === IN_MEMORY ? createNoAppendFile() : openAppendFile(path, flush)
  const waiting = new WaitingParts()
  const insertParts = prepareInsertParts(db)
  const store = (parts: PartsByDocument): void => {
    transact(() => parts.forEach((of, document) => insertParts(document, of)))
    flushing.written(sizeOf(updatesOf([...parts.values()].flat())), parts.size)
  }
  const mover = createMover({ append, waiting, clock, store, flush: () => flushing.sync() })
  const { commit, sync } = createCommits({ append, waiting, mover, headInFile: file.head, now })
  const authors = createSqliteAuthors(db, waiting)
  const { storeFirst, ...versions } = createSqliteVersions(file, authors, sync, now)
  const insertNew = prepareInsertNew(file, storeFirst)
  const compact = prepareCompact(file, insertParts, authors)

  return {
    versions,
    ...createSqliteReading(file, waiting),
    commit,
    sync,
    async compact(document, through, snapshot) {
      await sync()
      const parts = waiting.through(document, append.flushed)
      compact(document, through, snapshot, parts)
      waiting.forget(document, parts.length)
    },
    async create(documents) {
      const created = transact(() => new Set(documents.filter(insertNew).map(({ document }) => document)))
      flushing.written(sizeOf(documents.map(({ state }) => state)) * 2, 4 * created.size)
      await flushing.sync()
      return created
    },
    async authors(document) {
      return firstByClient(authors.all(document))
    },
    async allAuthors(document) {
      return authors.all(document)
    },
    async probe() {
      if (mover.failure !== null) throw mover.failure
      transact(() => db.exec('UPDATE document SET schema = schema WHERE 0'))
      await Promise.all([sync(), flushing.sync()])
    },
    async close() {
      append.close(await mover.close())
      await flushing.close()
      db.close()
    },
  }
}

type PartsByDocument = ReadonlyMap<DocumentName, readonly Part[]>

const updatesOf = (parts: readonly Part[]): readonly Uint8Array[] =>
  parts.flatMap(({ entries }) => entries.map(({ update }) => update))

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

/** @returns a function that moves those `parts` in the same transaction that is to be compacted */
function prepareCompact(
  { db, transact, flushing, head }: SqliteLogFile,
  insertParts: InsertParts,
  authors: SqliteAuthors,
) {
  const deleteEntries = db.prepare('DELETE FROM entry WHERE document = ? AND sequence <= ?')
  const raiseSnapshot = db.prepare('UPDATE document SET snapshot_sequence = ? WHERE name = ?')
  const swapSnapshot = db.prepare('UPDATE snapshot SET state = ?, vector = ? WHERE document = ?')
  return (document: DocumentName, through: number, { state, vector }: Snapshot, parts: readonly Part[]): void => {
    transact(() => {
      insertParts(document, parts)
      const row = head(document)
      if (row === null || row.snapshot_sequence > through || row.sequence < through) return
      authors.compact(document, through)
      raiseSnapshot.run(through, document)
      swapSnapshot.run(state, vector, document)
      deleteEntries.run(document, through)
    })
    flushing.written(sizeOf([state, ...updatesOf(parts)]), 4)
  }
}

function sizeOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0)
}
