/** The authors of documents in SQLite: with their entries until these are compacted, then in a table of their own. */
import type { DatabaseSync } from 'node:sqlite'
import type { DocumentName } from '../../../shared/ids.ts'
import { joinAuthors } from '../authors.ts'
import type { Author } from '../updateLog.ts'

export interface SqliteAuthors {
  /** All authors of a document. */
  all(document: DocumentName): readonly Author[]
  /** Moves the authors of the entries through a sequence into their table. Part of a compaction's transaction. */
  compact(document: DocumentName, through: number): void
}

export function createSqliteAuthors(db: DatabaseSync): SqliteAuthors {
  const selectAuthors = db.prepare(
    'SELECT client, person, first_sequence AS first, last_sequence AS last FROM author WHERE document = ?',
  )
  const selectEntryAuthors = db.prepare(
    'SELECT authors FROM entry WHERE document = ? AND sequence <= ? ORDER BY sequence',
  )
  const upsertAuthor = db.prepare(
    `INSERT INTO author (document, client, person, first_sequence, last_sequence) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET last_sequence = max(last_sequence, excluded.last_sequence)`,
  )

  function ofEntries(document: DocumentName, through: number): readonly Author[] {
    const rows = selectEntryAuthors.all(document, through) as unknown as { authors: string }[]
    return rows.flatMap(({ authors }) => JSON.parse(authors) as Author[])
  }

  return {
    all(document) {
      const compacted = selectAuthors.all(document) as unknown as Author[]
      return [...compacted, ...ofEntries(document, Number.MAX_SAFE_INTEGER)]
    },
    compact(document, through) {
      for (const { client, person, first, last } of joinAuthors(ofEntries(document, through))) {
        upsertAuthor.run(document, client, person, first, last)
      }
    },
  }
}
