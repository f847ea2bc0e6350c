/**
 * *High-water marks* say for each document of a SQLite update log up to which sequence it was certainly on the disk.
 * They are in a separate file beside the log; a log that has less has lost acknowledged updates.
 * They may be behind by a second, or by more after a power cut, and are never ahead: writing them costs no flush.
 */
import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Clock } from '../../../shared/clock.ts'
import type { DocumentName } from '../../../shared/ids.ts'
import { hasTable, readSqliteFile } from '../readOnlyFile.ts'
import type { UpdateLog } from '../updateLog.ts'

const WRITE_AFTER_MS = 1000

export type Sequences = ReadonlyMap<DocumentName, number>

export interface HighWaterMarks {
  /** These are on the disk. It is noted within a second, as far as this can be written. */
  raise(sequences: Sequences): void
  close(): void
}

interface MarkRow {
  readonly document: DocumentName
  readonly sequence: number
}

/** @returns an empty map if there is no such file. @throws if it is not a database */
export function readMarks(file: string): Sequences {
  if (!existsSync(file)) return new Map()
  return readSqliteFile(file, (db) => {
    if (!hasTable(db, 'mark')) return new Map()
    const rows = db.prepare('SELECT document, sequence FROM mark').all() as unknown as MarkRow[]
    return new Map(rows.map(({ document, sequence }) => [document, sequence]))
  })
}

/**
 * Opens the file, or makes it.
 * @param present the documents as they are on the disk now; earlier marks are forgotten
 */
export function openHighWaterMarks(file: string, present: Sequences, clock: Clock): HighWaterMarks {
  const db = new DatabaseSync(file)
  db.exec(
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
     CREATE TABLE IF NOT EXISTS mark (document TEXT PRIMARY KEY, sequence INTEGER NOT NULL) STRICT, WITHOUT ROWID;`,
  )
  const insert = db.prepare(
    `INSERT INTO mark VALUES (?, ?)
     ON CONFLICT (document) DO UPDATE SET sequence = max(sequence, excluded.sequence)`,
  )
  let waiting = new Map<DocumentName, number>()
  let callOff: (() => void) | null = null

  function write(sequences: Sequences, first = ''): void {
    db.exec(`BEGIN IMMEDIATE; ${first}`)
    try {
      for (const [document, sequence] of sequences) insert.run(document, sequence)
      db.exec('COMMIT')
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  }

  function writeWaiting(): void {
    callOff = null
    try {
      write(waiting)
      waiting = new Map()
    } catch {
      // A full disk, say. The marks are behind until the next that is raised.
    }
  }

  write(present, 'DELETE FROM mark;')

  return {
    raise(sequences) {
      for (const [document, sequence] of sequences) {
        waiting.set(document, Math.max(sequence, waiting.get(document) ?? 0))
      }
      if (waiting.size > 0) callOff ??= clock.after(WRITE_AFTER_MS, writeWaiting)
    },
    close() {
      callOff?.()
      writeWaiting()
      db.close()
    },
  }
}

/** @returns the log, which notes synced sequences in `marks` */
export function markSynced(log: UpdateLog, marks: Pick<HighWaterMarks, 'raise'>): UpdateLog {
  let unsynced = new Map<DocumentName, number>()
  return {
    ...log,
    async create(documents) {
      const created = await log.create(documents)
      marks.raise(new Map([...created].map((document) => [document, 0])))
      return created
    },
    async commit(batch) {
      const sequences = await log.commit(batch)
      for (const [document, sequence] of sequences) unsynced.set(document, sequence)
      return sequences
    },
    async sync() {
      const covered = unsynced
      unsynced = new Map()
      try {
        await log.sync()
      } catch (error) {
        unsynced = new Map([...covered, ...unsynced])
        throw error
      }
      marks.raise(covered)
    },
  }
}
