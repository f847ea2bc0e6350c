/** Reads documents from the update log in SQLite. */
import type { DocumentName } from '../../../shared/ids.ts'
import type { Author } from '../updateLog.ts'
import { committedIn, updatesIn, type UpdateOrigin } from '../committedUpdates.ts'
import { asHead, type SqliteLogFile } from './logFile.ts'
import { readSequences } from './schema.ts'
import { MAX_TAIL_BYTES, type CommittedUpdate, type LogEntry, type Snapshot, type UpdateLog } from '../updateLog.ts'

interface EntryRow {
  readonly sequence: number
  readonly count: number
  readonly data: Uint8Array
  readonly authors: string
  readonly origins: string | null
}

export function createSqliteReading(file: SqliteLogFile): Pick<UpdateLog, 'load' | 'since' | 'sequences' | 'changes'> {
  const { db, head } = file
  const selectSnapshot = db.prepare('SELECT state, vector FROM snapshot WHERE document = ?')
  const selectEntries = db.prepare(
    `SELECT sequence, count, data, authors, origins FROM entry WHERE document = ? AND sequence > ? ORDER BY sequence`,
  )
  const snapshotOf = (document: DocumentName) => selectSnapshot.get(document) as unknown as Snapshot

  /** One read transaction: a compaction between two queries would lose what it moved. */
  function readTogether<Result>(read: () => Result): Result {
    db.exec('BEGIN')
    try {
      return read()
    } finally {
      db.exec('COMMIT')
    }
  }

  const entriesAfter = (document: DocumentName, after: number) =>
    selectEntries.all(document, after) as unknown as EntryRow[]

  function committedAfter(document: DocumentName, after: number, maxBytes: number): readonly CommittedUpdate[] {
    const updates: CommittedUpdate[] = []
    let bytes = 0
    for (const row of selectEntries.iterate(document, after)) {
      const entry = row as unknown as EntryRow
      updates.push(...committedIn(entry, after, originIn(entry)))
      bytes += entry.data.length
      if (bytes >= maxBytes) break
    }
    return updates
  }

  return {
    load: async (document) =>
      readTogether(() => {
        const row = head(document)
        if (row === null) return null
        return {
          ...asHead(row),
          snapshot: snapshotOf(document),
          snapshotSequence: row.snapshot_sequence,
          updates: entriesAfter(document, row.snapshot_sequence).flatMap((one) =>
            updatesIn(one, row.snapshot_sequence),
          ),
        }
      }),
    since: async (document, sequence, maxBytes = MAX_TAIL_BYTES) =>
      readTogether(() => {
        const row = head(document)
        if (row === null) return null
        const { snapshot_sequence: through } = row
        const base = through > sequence ? { snapshot: snapshotOf(document), sequence: through } : null
        const updates = committedAfter(document, Math.max(sequence, through), maxBytes)
        const last = updates.at(-1)?.sequence ?? base?.sequence ?? sequence
        return { head: asHead(row), base, updates, more: last < row.sequence }
      }),
    sequences: async (documents) =>
      new Map(
        documents.flatMap((document) => {
          const row = head(document)
          return row === null ? [] : [[document, row.sequence]]
        }),
      ),
    // A server on SQLite runs alone and follows nobody, so a cursor would spare nothing: all documents are named.
    changes: async () => ({ sequences: readSequences(db), next: '' }),
  }
}

/** What is stored of the origins of an entry's updates; null if its authors say it all. */
export function originsOf(entries: readonly LogEntry[]): string | null {
  const [first] = entries
  const isPlain = entries.every(({ person, schema }) => person === first?.person && schema === undefined)
  if (isPlain) return null
  return JSON.stringify(entries.map(({ person, schema }): UpdateOrigin => ({ person, schema: schema ?? null })))
}

function originIn({ authors, origins }: EntryRow): (at: number) => UpdateOrigin {
  if (origins !== null) {
    const stored = JSON.parse(origins) as readonly UpdateOrigin[]
    return (at) => stored[at] ?? { person: null, schema: null }
  }
  const people = new Set((JSON.parse(authors) as readonly Author[]).map(({ person }) => person))
  const [person] = people
  // An older release stored the authors alone, also of several people together.
  return () => ({ person: people.size === 1 ? (person ?? null) : null, schema: null })
}
