/** Stores parts as rows of the SQLite file: all of a document's in one row. */
import type { DatabaseSync } from 'node:sqlite'
import type { DocumentName } from '../../../shared/ids.ts'
import { firstOf, type Part } from '../appendFile/part.ts'
import { authorsIn } from '../authors.ts'
import { packRow } from '../packedUpdates.ts'
import { originsOf } from './origins.ts'

/** Part of a transaction. @param parts of one document, continuing its stored ones */
export type InsertParts = (document: DocumentName, parts: readonly Part[]) => void

export function prepareInsertParts(db: DatabaseSync): InsertParts {
  const insertEntry = db.prepare(
    'INSERT INTO entry (document, sequence, count, data, authors, origins, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const raiseSchema = db.prepare('UPDATE document SET schema = ? WHERE name = ? AND schema < ?')
  return (document, parts) => {
    const [first, last] = [parts[0], parts.at(-1)]
    if (first === undefined || last === undefined) return
    const entries = parts.flatMap((part) => part.entries)
    const data = packRow(entries.map(({ update }) => update))
    const authors = JSON.stringify(authorsIn(entries, firstOf(first)))
    const at = new Date(last.at).toISOString()
    insertEntry.run(document, last.last, entries.length, data, authors, originsOf(entries), at)
    if (entries.some(({ schema }) => schema !== undefined)) raiseSchema.run(last.layout, document, last.layout)
  }
}
