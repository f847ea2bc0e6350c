/** Reads a SQLite file without changing anything in its folder that would be stored. */
import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'

/**
 * Even a reader makes files beside a database in WAL mode. If the write-ahead log is empty, the file is complete, and
 * SQLite may treat it as immutable; the caller holds the lock of its folder.
 * @throws if there is no such file, or it is not a database
 */
export function readSqliteFile<T>(file: string, read: (db: DatabaseSync) => T): T {
  const address = pathToFileURL(file)
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0) address.searchParams.set('immutable', '1')
  const db = new DatabaseSync(address, { readOnly: true })
  try {
    return read(db)
  } finally {
    db.close()
  }
}

/** Whether a database has the table. */
export const hasTable = (db: DatabaseSync, name: string): boolean =>
  db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined
