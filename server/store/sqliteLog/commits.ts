/** Commits: numbers a batch's updates for each document, and stores them, all of a document's in one row. */
import type { DocumentName } from '../../../shared/ids.ts'
import { authorsIn } from '../authors.ts'
import { packRow } from '../packedUpdates.ts'
import { dueEntries, type LogEntry, type UpdateLog } from '../updateLog.ts'
import type { SqliteLogFile } from './logFile.ts'
import { originsOf } from './origins.ts'

/** Heads of documents that are remembered; the file knows all. */
const MAX_HEADS = 10_000

interface Head {
  readonly sequence: number
  readonly schema: number
}

export function createSqliteCommits(file: SqliteLogFile, now: () => Date): UpdateLog['commit'] {
  const { db, transact, flushing } = file
  /** Only commits change the content of documents. */
  const heads = new Map<DocumentName, Head>()
  const insertEntry = db.prepare(
    'INSERT INTO entry (document, sequence, count, data, authors, origins, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const raiseSchema = db.prepare('UPDATE document SET schema = ? WHERE name = ?')

  /** @returns the document's head after it */
  function insert(document: DocumentName, given: readonly LogEntry[], at: string): Head {
    const head = heads.get(document) ?? file.headOfExisting(document)
    const { due: entries, layout } = dueEntries(given, head.schema)
    if (entries.length === 0) return head
    const sequence = head.sequence + entries.length
    const data = packRow(entries.map(({ update }) => update))
    const authors = JSON.stringify(authorsIn(entries, head.sequence + 1))
    insertEntry.run(document, sequence, entries.length, data, authors, originsOf(entries), at)
    if (layout !== head.schema) raiseSchema.run(layout, document)
    return { sequence, schema: layout }
  }

  /** After a failure it is not certain what is in the file. */
  function store<T>(work: () => T): T {
    try {
      return transact(work)
    } catch (error) {
      heads.clear()
      throw error
    }
  }

  return async (batch) => {
    const at = now().toISOString()
    const byDocument = Map.groupBy(batch, ({ document }) => document)
    const after = store(() => [...byDocument].map(([name, entries]) => [name, insert(name, entries, at)] as const))
    flushing.written(
      batch.reduce((sum, { update }) => sum + update.length, 0),
      byDocument.size,
    )
    if (heads.size >= MAX_HEADS) heads.clear()
    for (const [document, head] of after) heads.set(document, head)
    return new Map(after.map(([document, { sequence }]) => [document, sequence]))
  }
}
