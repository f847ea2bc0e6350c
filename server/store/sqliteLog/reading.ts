/** Reads documents from the update log in SQLite. */
import type { DocumentName } from '../../../shared/ids.ts'
import { asHead, committedIn, updatesIn } from '../committedUpdates.ts'
import { originIn, type OriginColumns } from './origins.ts'
import type { SqliteLogFile } from './logFile.ts'
import { readSequences } from './schema.ts'
import { MAX_TAIL_BYTES, type CommittedUpdate, type Snapshot, type UpdateLog } from '../updateLog.ts'

interface EntryRow extends OriginColumns {
  readonly sequence: number
  readonly count: number
  readonly data: Uint8Array
}

type Reading = Pick<UpdateLog, 'head' | 'load' | 'since' | 'sequences' | 'changes'>

export function createSqliteReading({ db, head }: SqliteLogFile): Reading {
  const selectSnapshot = db.prepare('SELECT state, vector FROM snapshot WHERE document = ?')
  const selectEntries = db.prepare(
    `SELECT sequence, count, data, authors, origins FROM entry WHERE document = ? AND sequence > ? ORDER BY sequence`,
  )
  const snapshotOf = (document: DocumentName) => selectSnapshot.get(document) as unknown as Snapshot

  /** One read transaction: a compaction between two queries would lose the moved rows. */
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

  /** One by one, so that only the needed rows are read. */
  function* committedAfter(document: DocumentName, after: number): Generator<CommittedUpdate> {
    for (const row of selectEntries.iterate(document, after)) {
      const entry = row as unknown as EntryRow
      yield* committedIn(entry, after, originIn(entry))
    }
  }

  return {
    async head(document) {
      const row = head(document)
      return row === null ? null : asHead(row)
    },
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
        const updates = takeBytes(committedAfter(document, Math.max(sequence, through)), maxBytes)
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
    // A server on SQLite runs alone and follows nobody, so a cursor would save nothing: all documents are listed.
    changes: async () => ({ sequences: readSequences(db), next: '' }),
  }
}

/** @returns the first of them, as few as reach `maxBytes` together */
function takeBytes(updates: Iterable<CommittedUpdate>, maxBytes: number): readonly CommittedUpdate[] {
  const taken: CommittedUpdate[] = []
  let bytes = 0
  for (const one of updates) {
    taken.push(one)
    bytes += one.update.length
    if (bytes >= maxBytes) break
  }
  return taken
}
