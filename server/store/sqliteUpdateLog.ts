/** The update log in its own SQLite file, on its own connection, so that no other transaction is ever mixed with it. */
import { DatabaseSync } from 'node:sqlite'
import { randomId, type DocumentName, type Incarnation, type PersonId } from '../../shared/ids.ts'
import {
  authorsOf,
  type DocumentHead,
  type KeptVersion,
  type LogEntry,
  type NewDocument,
  type StoredDocument,
  type UpdateLog,
} from './updateLog.ts'

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
]

interface HeadRow {
  incarnation: Incarnation
  schema: number
  sequence: number
  version_sequence: number
}
interface DocumentRow extends HeadRow {
  snapshot: Uint8Array
  snapshot_sequence: number
}

/** @throws if the file cannot be opened, is no database, or comes from a newer release */
export function openSqliteUpdateLog(file: string, now: () => Date = () => new Date()): UpdateLog {
  const db = new DatabaseSync(file)
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 0;')
    migrateLog(db)
  } catch (error) {
    db.close()
    throw error
  }

  const insertDocument = db.prepare(
    `INSERT INTO document (name, incarnation, schema, sequence, snapshot, snapshot_sequence, version_sequence)
     VALUES (?, ?, ?, 0, ?, 0, 0) ON CONFLICT DO NOTHING`,
  )
  const selectHead = db.prepare('SELECT incarnation, schema, sequence, version_sequence FROM document WHERE name = ?')
  const selectDocument = db.prepare('SELECT * FROM document WHERE name = ?')
  const selectEntries = db.prepare('SELECT data FROM entry WHERE document = ? AND sequence > ? ORDER BY sequence')
  const raiseSequence = db.prepare('UPDATE document SET sequence = sequence + ? WHERE name = ? RETURNING sequence')
  const insertEntry = db.prepare('INSERT INTO entry (document, sequence, data, person, at) VALUES (?, ?, ?, ?, ?)')
  const upsertAuthor = db.prepare(
    `INSERT INTO author (document, client, person, first_sequence, last_sequence) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET last_sequence = excluded.last_sequence`,
  )
  const swapSnapshot = db.prepare(
    'UPDATE document SET snapshot = ?, snapshot_sequence = ? WHERE name = ? AND snapshot_sequence <= ? AND sequence >= ?',
  )
  const deleteEntries = db.prepare('DELETE FROM entry WHERE document = ? AND sequence <= ?')
  const selectPeopleSince = db.prepare(
    'SELECT DISTINCT person FROM author WHERE document = ? AND last_sequence > ? ORDER BY person',
  )
  const insertVersion = db.prepare(
    'INSERT INTO version (id, document, sequence, at, cause, name, people, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const setVersionSequence = db.prepare('UPDATE document SET version_sequence = ? WHERE name = ?')
  const selectVersions = db.prepare(
    'SELECT id, at, cause, name, people FROM version WHERE document = ? ORDER BY sequence DESC, at DESC',
  )
  const selectVersionState = db.prepare('SELECT state FROM version WHERE document = ? AND id = ?')
  const setVersionName = db.prepare('UPDATE version SET name = ? WHERE document = ? AND id = ?')
  const selectAuthors = db.prepare(
    'SELECT client, person FROM author WHERE document = ? AND client >= 0 ORDER BY first_sequence DESC',
  )

  /** All or nothing. The callback is synchronous, so nothing else can come between BEGIN and COMMIT. */
  function transact<T>(work: () => T): T {
    db.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      db.exec('COMMIT')
      return result
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  }

  /** Numbers, stores and remembers the authors of what a batch brings to one document. @returns its last sequence */
  function append(document: DocumentName, entries: readonly LogEntry[], at: string): number {
    const row = raiseSequence.get(entries.length, document) as { sequence: number } | undefined
    if (row === undefined) throw new Error(`no document ${document}`)
    const before = row.sequence - entries.length
    for (const [index, { update, person }] of entries.entries()) {
      insertEntry.run(document, before + 1 + index, update, person, at)
    }
    for (const { client, person, first, last } of authorsIn(entries)) {
      upsertAuthor.run(document, client, person, before + 1 + first, before + 1 + last)
    }
    return row.sequence
  }

  function insertNew({ document, incarnation, schema, state, person }: NewDocument): boolean {
    const { changes } = insertDocument.run(document, incarnation, schema, state)
    if (changes === 0) return false
    const people = JSON.stringify(person === null ? [] : [person])
    insertVersion.run(randomId(), document, 0, now().toISOString(), 'created', null, people, state)
    return true
  }

  return {
    async create(documents) {
      return transact(() => new Set(documents.filter(insertNew).map(({ document }) => document)))
    },

    async head(document) {
      const row = selectHead.get(document) as HeadRow | undefined
      return row === undefined ? null : asHead(row)
    },

    async load(document): Promise<StoredDocument | null> {
      // One read transaction: a compaction between the two queries would lose what it moved.
      db.exec('BEGIN')
      try {
        const row = selectDocument.get(document) as DocumentRow | undefined
        if (row === undefined) return null
        const entries = selectEntries.all(document, row.snapshot_sequence) as unknown as { data: Uint8Array }[]
        return {
          ...asHead(row),
          snapshot: row.snapshot,
          snapshotSequence: row.snapshot_sequence,
          updates: entries.map((entry) => entry.data),
        }
      } finally {
        db.exec('COMMIT')
      }
    },

    async commit(batch) {
      return transact(() => {
        const at = now().toISOString()
        const byDocument = Map.groupBy(batch, ({ document }) => document)
        return new Map([...byDocument].map(([document, entries]) => [document, append(document, entries, at)]))
      })
    },

    async compact(document, through, state) {
      transact(() => {
        const { changes } = swapSnapshot.run(state, through, document, through, through)
        if (changes === 1) deleteEntries.run(document, through)
      })
    },

    async keepVersion(document, { cause, name, sequence, state }) {
      transact(() => {
        const head = selectHead.get(document) as HeadRow | undefined
        if (head === undefined) throw new Error(`no document ${document}`)
        const since = selectPeopleSince.all(document, head.version_sequence) as unknown as { person: PersonId }[]
        const people = JSON.stringify(since.map((row) => row.person))
        insertVersion.run(randomId(), document, sequence, now().toISOString(), cause, name, people, state)
        setVersionSequence.run(sequence, document)
      })
    },

    async versions(document) {
      const rows = selectVersions.all(document) as unknown as (Omit<KeptVersion, 'people'> & { people: string })[]
      return rows.map((row) => ({ ...row, people: JSON.parse(row.people) as PersonId[] }))
    },

    async versionState(document, id) {
      return (selectVersionState.get(document, id) as { state: Uint8Array } | undefined)?.state ?? null
    },

    async nameVersion(document, id, name) {
      return setVersionName.run(name, document, id).changes === 1
    },

    async authors(document) {
      // Newest first, so that the first person who wrote with a client id is the one that stays in the map.
      const rows = selectAuthors.all(document) as unknown as { client: number; person: PersonId }[]
      return new Map(rows.map((row) => [row.client, row.person]))
    },

    async probe() {
      transact(() => db.exec('UPDATE document SET sequence = sequence WHERE 0'))
    },

    async close() {
      db.close()
    },
  }
}

interface Author {
  readonly client: number
  readonly person: PersonId
  /** Where in the batch they wrote first and last. */
  readonly first: number
  last: number
}

/** Whoever types fast is in a batch many times, and is written down once. */
function authorsIn(entries: readonly LogEntry[]): Iterable<Author> {
  const authors = new Map<string, Author>()
  for (const [at, entry] of entries.entries()) {
    if (entry.person === null) continue
    for (const client of authorsOf(entry)) {
      const key = `${client} ${entry.person}`
      const known = authors.get(key)
      if (known === undefined) authors.set(key, { client, person: entry.person, first: at, last: at })
      else known.last = at
    }
  }
  return authors.values()
}

function asHead(row: HeadRow): DocumentHead {
  return {
    incarnation: row.incarnation,
    schema: row.schema,
    sequence: row.sequence,
    versionSequence: row.version_sequence,
  }
}

function migrateLog(db: DatabaseSync): void {
  const { user_version: done } = db.prepare('PRAGMA user_version').get() as { user_version: number }
  if (done > MIGRATIONS.length) throw new Error('this data folder was written by a newer release')
  for (const [index, migration] of MIGRATIONS.entries()) {
    if (index < done) continue
    db.exec(`BEGIN IMMEDIATE; ${migration} PRAGMA user_version = ${index + 1}; COMMIT;`)
  }
}
