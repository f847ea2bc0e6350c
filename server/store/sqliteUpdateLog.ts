/** The update log in its own SQLite file, on its own connection, so that no other transaction is ever mixed with it. */
import { DatabaseSync } from 'node:sqlite'
import { randomId, type DocumentName, type Incarnation, type PersonId } from '../../shared/ids.ts'
import { authorsIn, firstByClient, peopleSince, type Author } from './authors.ts'
import { packUpdates, unpackUpdates } from './packedUpdates.ts'
import { migrateLog } from './sqliteLogSchema.ts'
import type {
  DocumentHead,
  StoredVersion,
  LogEntry,
  NewDocument,
  Snapshot,
  StoredDocument,
  UpdateLog,
} from './updateLog.ts'
import { NO_FLUSHING, openWalFlushing, type FlushFile, type WalFlushing } from './walFlushing.ts'

interface HeadRow {
  incarnation: Incarnation
  schema: number
  sequence: number
  snapshot_sequence: number
  version_sequence: number
}
interface EntryRow {
  sequence: number
  count: number
  data: Uint8Array
}

interface Options {
  readonly now?: () => Date
  readonly flush?: FlushFile
}

/**
 * @param file `:memory:` for a log that survives nothing
 * @throws if the file cannot be opened, is no database, or comes from a newer release
 */
export function openSqliteUpdateLog(file: string, { now = () => new Date(), flush }: Options = {}): UpdateLog {
  const db = new DatabaseSync(file)
  let flushing: WalFlushing
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 0;')
    migrateLog(db)
    flushing = file === ':memory:' ? NO_FLUSHING : openWalFlushing(db, file, flush)
  } catch (error) {
    db.close()
    throw error
  }

  const insertDocument = db.prepare(
    `INSERT INTO document (name, incarnation, schema, snapshot_sequence, version_sequence)
     VALUES (?, ?, ?, 0, 0) ON CONFLICT DO NOTHING`,
  )
  const insertSnapshot = db.prepare('INSERT INTO snapshot (document, state) VALUES (?, ?)')
  const selectHead = db.prepare(
    `SELECT incarnation, schema, snapshot_sequence, version_sequence,
       max(snapshot_sequence, coalesce((SELECT max(sequence) FROM entry WHERE document = name), 0)) AS sequence
     FROM document WHERE name = ?`,
  )
  const selectSnapshot = db.prepare('SELECT state, vector FROM snapshot WHERE document = ?')
  const selectEntries = db.prepare(
    'SELECT sequence, count, data FROM entry WHERE document = ? AND sequence > ? ORDER BY sequence',
  )
  const insertEntry = db.prepare(
    'INSERT INTO entry (document, sequence, count, data, authors, at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const raiseSchema = db.prepare('UPDATE document SET schema = ? WHERE name = ?')
  const deleteEntries = db.prepare('DELETE FROM entry WHERE document = ? AND sequence <= ?')
  const raiseSnapshot = db.prepare('UPDATE document SET snapshot_sequence = ? WHERE name = ?')
  const swapSnapshot = db.prepare('UPDATE snapshot SET state = ?, vector = ? WHERE document = ?')
  const selectAuthors = db.prepare(
    'SELECT client, person, first_sequence AS first, last_sequence AS last FROM author WHERE document = ?',
  )
  const selectEntryAuthors = db.prepare('SELECT authors FROM entry WHERE document = ? AND sequence <= ?')
  const upsertAuthor = db.prepare(
    `INSERT INTO author (document, client, person, first_sequence, last_sequence) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET last_sequence = max(last_sequence, excluded.last_sequence)`,
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

  /** All or nothing. The callback is synchronous, so nothing else can come between BEGIN and COMMIT. */
  function transact<T>(work: () => T): T {
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
  }

  const headOf = (document: DocumentName): HeadRow | null => (selectHead.get(document) as HeadRow | undefined) ?? null

  /** @throws if there is no such document */
  function headOfExisting(document: DocumentName): HeadRow {
    const row = headOf(document)
    if (row === null) throw new Error(`no document ${document}`)
    return row
  }

  /** Numbers and stores what a batch brings to one document, in one row. @returns its last sequence */
  function append(document: DocumentName, entries: readonly LogEntry[], at: string): number {
    const { sequence: before } = headOfExisting(document)
    const last = before + entries.length
    const [first] = entries
    const data = entries.length === 1 && first !== undefined ? first.update : packUpdates(entries.map((e) => e.update))
    const authors = JSON.stringify(authorsIn(entries, before + 1))
    insertEntry.run(document, last, entries.length, data, authors, at)
    for (const { schema } of entries) if (schema !== undefined) raiseSchema.run(schema, document)
    return last
  }

  /** Those of the entries that are not compacted. */
  function entryAuthors(document: DocumentName, through: number): readonly Author[] {
    const rows = selectEntryAuthors.all(document, through) as unknown as { authors: string }[]
    return rows.flatMap(({ authors }) => JSON.parse(authors) as Author[])
  }

  function allAuthors(document: DocumentName): readonly Author[] {
    const compacted = selectAuthors.all(document) as unknown as Author[]
    return [...compacted, ...entryAuthors(document, Number.MAX_SAFE_INTEGER)]
  }

  function insertNew({ document, incarnation, schema, state, person }: NewDocument): boolean {
    const { changes } = insertDocument.run(document, incarnation, schema)
    if (changes === 0) return false
    insertSnapshot.run(document, state)
    const people = JSON.stringify(person === null ? [] : [person])
    insertVersion.run(randomId(), document, 0, now().toISOString(), 'created', null, people, state)
    return true
  }

  return {
    async create(documents) {
      const created = transact(() => new Set(documents.filter(insertNew).map(({ document }) => document)))
      flushing.written(sizeOf(documents.map(({ state }) => state)) * 2, 4 * created.size)
      await flushing.sync()
      return created
    },

    async head(document) {
      const row = headOf(document)
      return row === null ? null : asHead(row)
    },

    async load(document): Promise<StoredDocument | null> {
      // One read transaction: a compaction between the queries would lose what it moved.
      db.exec('BEGIN')
      try {
        const row = headOf(document)
        if (row === null) return null
        const entries = selectEntries.all(document, row.snapshot_sequence) as unknown as EntryRow[]
        return {
          ...asHead(row),
          snapshot: selectSnapshot.get(document) as unknown as Snapshot,
          snapshotSequence: row.snapshot_sequence,
          updates: entries.flatMap((entry) => updatesAfter(row.snapshot_sequence, entry)),
        }
      } finally {
        db.exec('COMMIT')
      }
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

    sync: () => flushing.sync(),

    async compact(document, through, { state, vector }) {
      transact(() => {
        const row = headOf(document)
        if (row === null || row.snapshot_sequence > through || row.sequence < through) return
        for (const { client, person, first, last } of entryAuthors(document, through)) {
          upsertAuthor.run(document, client, person, first, last)
        }
        raiseSnapshot.run(through, document)
        swapSnapshot.run(state, vector, document)
        deleteEntries.run(document, through)
      })
      flushing.written(state.length, 4)
    },

    async storeVersion(document, { cause, name, sequence, state }) {
      transact(() => {
        const head = headOfExisting(document)
        const people = JSON.stringify(peopleSince(allAuthors(document), head.version_sequence))
        insertVersion.run(randomId(), document, sequence, now().toISOString(), cause, name, people, state)
        setVersionSequence.run(sequence, document)
      })
      flushing.written(state.length, 3)
      await flushing.sync()
    },

    async versions(document) {
      const rows = selectVersions.all(document) as unknown as (Omit<StoredVersion, 'people'> & { people: string })[]
      return rows.map((row) => ({ ...row, people: JSON.parse(row.people) as PersonId[] }))
    },

    async versionState(document, id) {
      return (selectVersionState.get(document, id) as { state: Uint8Array } | undefined)?.state ?? null
    },

    async nameVersion(document, id, name) {
      const isFound = transact(() => setVersionName.run(name, document, id).changes === 1)
      await flushing.sync()
      return isFound
    },

    async authors(document) {
      return firstByClient(allAuthors(document))
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

/** The updates of an entry that come after a sequence: a compaction may end in the middle of it. */
function updatesAfter(sequence: number, { sequence: last, count, data }: EntryRow): readonly Uint8Array[] {
  const updates = count === 1 ? [data] : unpackUpdates(data)
  return updates.slice(Math.max(0, sequence - (last - count)))
}

function sizeOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0)
}

function asHead(row: HeadRow): DocumentHead {
  return {
    incarnation: row.incarnation,
    schema: row.schema,
    sequence: row.sequence,
    versionSequence: row.version_sequence,
  }
}
