/** The tables of the update log in SQLite. */
import type { DatabaseSync } from 'node:sqlite'
import type { DocumentName } from '../../../shared/ids.ts'

/**
 * Release 0.1.0 left this number, and no release left a lower one. That release also kept updates in an append file beside the SQLite
 * file, see `health/storeRelease.ts`.
 */
const FIRST_NUMBER = 6

/**
 * Numbered by `PRAGMA user_version`, from `FIRST_NUMBER` on; one that has shipped is never changed.
 *
 * A commit writes one row for each document, and nothing else. A row is always written whole, so large or seldom changed data has a
 * table of its own; a document's sequence is that of its last entry; an entry holds all updates of a commit (one as it came, several
 * packed, see `packedUpdates.ts`), ends at `sequence`, and names its authors until it is compacted. `origins` has the sender and the
 * layout of each update of an entry, as JSON; null if one person sent them all and none has a layout.
 */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE document (
     name TEXT PRIMARY KEY, incarnation TEXT NOT NULL, schema INTEGER NOT NULL, snapshot_sequence INTEGER NOT NULL,
     version_sequence INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE snapshot (document TEXT PRIMARY KEY, state BLOB NOT NULL, vector BLOB) STRICT, WITHOUT ROWID;
   CREATE TABLE entry (
     document TEXT NOT NULL, sequence INTEGER NOT NULL, data BLOB NOT NULL, at TEXT NOT NULL,
     count INTEGER NOT NULL DEFAULT 1, authors TEXT NOT NULL DEFAULT '[]', origins TEXT,
     PRIMARY KEY (document, sequence)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE author (
     document TEXT NOT NULL, client INTEGER NOT NULL, person TEXT NOT NULL, first_sequence INTEGER NOT NULL,
     last_sequence INTEGER NOT NULL, PRIMARY KEY (document, client, person)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE version (
     id TEXT PRIMARY KEY, document TEXT NOT NULL, sequence INTEGER NOT NULL, at TEXT NOT NULL, cause TEXT NOT NULL,
     people TEXT NOT NULL, state BLOB NOT NULL, name TEXT, origin TEXT
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX version_document ON version (document, sequence);`,
]

/** The newest number that this release knows. */
const LAST_NUMBER = FIRST_NUMBER + MIGRATIONS.length - 1

/** The number of a log; 0 before its first migration. */
const numberOf = (db: DatabaseSync): number =>
  (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version

/** @returns which release wrote a log, as `StoreRelease` */
export function releaseOfLog(db: DatabaseSync): 'known' | 'newer' | 'unreleased' {
  const done = numberOf(db)
  if (done > LAST_NUMBER) return 'newer'
  return done === 0 || done >= FIRST_NUMBER ? 'known' : 'unreleased'
}

/** @throws if the file comes from a newer release, or from before all releases */
export function migrateLog(db: DatabaseSync): void {
  const release = releaseOfLog(db)
  if (release === 'newer') throw new Error('this data folder was written by a newer release')
  if (release === 'unreleased') throw new Error('this data folder was written before release 0.1.0')
  const done = numberOf(db)
  for (const [index, migration] of MIGRATIONS.entries()) {
    const number = FIRST_NUMBER + index
    if (number > done) db.exec(`BEGIN IMMEDIATE; ${migration} PRAGMA user_version = ${number}; COMMIT;`)
  }
}

/**
 * @param db may have no tables yet, and is not changed
 * @returns the sequence of each document
 */
export function readSequences(db: DatabaseSync): ReadonlyMap<DocumentName, number> {
  if (numberOf(db) === 0) return new Map()
  const rows = db
    .prepare(
      `SELECT name, max(snapshot_sequence, coalesce((SELECT max(sequence) FROM entry WHERE document = name), 0)) AS sequence
       FROM document`,
    )
    .all() as unknown as { name: DocumentName; sequence: number }[]
  return new Map(rows.map(({ name, sequence }) => [name, sequence]))
}
