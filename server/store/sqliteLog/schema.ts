/** The tables of the update log in SQLite. */
import type { DatabaseSync } from 'node:sqlite'
import type { DocumentName } from '../../../shared/ids.ts'

/** Numbered by `PRAGMA user_version`; one that has shipped is never changed. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE document (
     name TEXT PRIMARY KEY, incarnation TEXT NOT NULL, schema INTEGER NOT NULL, sequence INTEGER NOT NULL,
     snapshot BLOB NOT NULL, snapshot_sequence INTEGER NOT NULL, version_sequence INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE entry (
     document TEXT NOT NULL, sequence INTEGER NOT NULL, data BLOB NOT NULL, person TEXT, at TEXT NOT NULL,
     PRIMARY KEY (document, sequence)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE author (
     document TEXT NOT NULL, client INTEGER NOT NULL, person TEXT NOT NULL, first_sequence INTEGER NOT NULL,
     last_sequence INTEGER NOT NULL, PRIMARY KEY (document, client, person)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE version (
     id TEXT PRIMARY KEY, document TEXT NOT NULL, sequence INTEGER NOT NULL, at TEXT NOT NULL, cause TEXT NOT NULL,
     people TEXT NOT NULL, state BLOB NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX version_document ON version (document, sequence);`,
  'ALTER TABLE version ADD COLUMN name TEXT;',
  // A commit writes one row for each document, and nothing else. A row is always written whole, so large or seldom
  // changed data has a table of its own; a document's sequence is that of its last entry; an entry holds all updates of
  // a commit (one as it came, several packed, see `packedUpdates.ts`), ends at `sequence`, and names its authors until
  // it is compacted.
  `CREATE TABLE snapshot (document TEXT PRIMARY KEY, state BLOB NOT NULL, vector BLOB) STRICT, WITHOUT ROWID;
   INSERT INTO snapshot (document, state) SELECT name, snapshot FROM document;
   ALTER TABLE document DROP COLUMN snapshot;
   ALTER TABLE document DROP COLUMN sequence;
   ALTER TABLE entry ADD COLUMN count INTEGER NOT NULL DEFAULT 1;
   ALTER TABLE entry ADD COLUMN authors TEXT NOT NULL DEFAULT '[]';
   ALTER TABLE entry DROP COLUMN person;`,
  'ALTER TABLE version ADD COLUMN origin TEXT;',
  // The sender and the layout of each update of an entry, as JSON; null if one person sent them all and none has a
  // layout.
  'ALTER TABLE entry ADD COLUMN origins TEXT;',
  // Changes no table: updates may lie in an append file beside the SQLite file of releases before 0.2.0, which older ones do not read.
  '',
]

/** The newest number that this release knows. */
export const SQLITE_LOG_SCHEMA = MIGRATIONS.length

/** The number of the migration since which a document's sequence is that of its last entry. */
const WITHOUT_SEQUENCE = 3

/** @throws if the file comes from a newer release */
export function migrateLog(db: DatabaseSync): void {
  const { user_version: done } = db.prepare('PRAGMA user_version').get() as { user_version: number }
  if (done > SQLITE_LOG_SCHEMA) throw new Error('this data folder was written by a newer release')
  for (const [index, migration] of MIGRATIONS.entries()) {
    if (index < done) continue
    db.exec(`BEGIN IMMEDIATE; ${migration} PRAGMA user_version = ${index + 1}; COMMIT;`)
  }
}

/**
 * @param db may be of an older release, and is not changed
 * @returns the sequence of each document
 */
export function readSequences(db: DatabaseSync): ReadonlyMap<DocumentName, number> {
  const { user_version: done } = db.prepare('PRAGMA user_version').get() as { user_version: number }
  if (done === 0) return new Map()
  const query =
    done < WITHOUT_SEQUENCE
      ? 'SELECT name, sequence FROM document'
      : `SELECT name,
           max(snapshot_sequence, coalesce((SELECT max(sequence) FROM entry WHERE document = name), 0)) AS sequence
         FROM document`
  const rows = db.prepare(query).all() as unknown as { name: DocumentName; sequence: number }[]
  return new Map(rows.map(({ name, sequence }) => [name, sequence]))
}
