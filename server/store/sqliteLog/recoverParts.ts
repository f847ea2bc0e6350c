/** Moves updates that a killed server left in its append file into the SQLite file. */
import type { DatabaseSync } from 'node:sqlite'
import type { DocumentName } from '../../../shared/ids.ts'
import { partsAfter, type Part } from '../appendFile/part.ts'
import { prepareInsertParts } from './entryRows.ts'
import { readSequences } from './schema.ts'

/**
 * Updates that do not continue the file's sequence are left out; `health/lostData.ts` finds them first.
 * @returns whether nothing was left out
 */
export function recoverParts(db: DatabaseSync, found: ReadonlyMap<DocumentName, readonly Part[]>): boolean {
  if (found.size === 0) return true
  let isWhole = true
  const insertParts = prepareInsertParts(db)
  db.exec('BEGIN IMMEDIATE')
  try {
    const sequences = readSequences(db)
    for (const [document, parts] of found) {
      const sequence = sequences.get(document)
      const following = sequence === undefined ? null : partsAfter(sequence, parts)
      insertParts(document, following?.parts ?? [])
      if (following === null || following.missing > 0) isWhole = false
    }
    db.exec('COMMIT')
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
  return isWhole
}
