/** Finds out, before anything is opened for writing, whether a data folder has lost data. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentName } from '../../../shared/ids.ts'
import { hasTable, readSqliteFile } from '../readOnlyFile.ts'
import { readSequences } from '../sqliteLog/schema.ts'
import type { Sequences } from './highWaterMarks.ts'

export interface DataFiles {
  readonly log: string
  readonly db: string
  readonly marks: string
}

export const dataFilesIn = (folder: string): DataFiles => ({
  log: join(folder, 'documents.sqlite'),
  db: join(folder, 'app.sqlite'),
  marks: join(folder, 'marks.sqlite'),
})

export interface LostDocument {
  readonly document: DocumentName
  /** How many updates that were acknowledged are not there, at least; null if the document is not there at all. */
  readonly updates: number | null
}

export type LostData =
  | { readonly kind: 'nothing' }
  /** A file that has nothing in it though the others have. */
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'updates'; readonly documents: readonly LostDocument[] }

/**
 * @param marked up to where each document was on the disk
 * @throws if a file is not a database
 */
export function findLostData({ log, db }: DataFiles, marked: Sequences): LostData {
  const [hasLog, hasDb] = [hasTables(log), hasTables(db)]
  if (!hasLog && (hasDb || marked.size > 0)) return { kind: 'file', file: log }
  // The log is made first, so that an interrupted first start leaves only the log, without documents.
  if (!hasDb && hasLog && readSqliteFile(log, readSequences).size > 0) return { kind: 'file', file: db }
  if (!hasLog) return { kind: 'nothing' }
  const documents = findLostUpdates(marked, readSqliteFile(log, readSequences))
  return documents.length === 0 ? { kind: 'nothing' } : { kind: 'updates', documents }
}

function findLostUpdates(marked: Sequences, stored: Sequences): readonly LostDocument[] {
  return [...marked].flatMap(([document, before]): LostDocument[] => {
    const now = stored.get(document)
    if (now === undefined) return [{ document, updates: null }]
    return now < before ? [{ document, updates: before - now }] : []
  })
}

function hasTables(file: string): boolean {
  return existsSync(file) && readSqliteFile(file, (db) => hasTable(db, 'document') || hasTable(db, 'kysely_migration'))
}

/** Lines of the list that are written out. */
const LISTED = 20

/** @returns sentences for the operator */
export function describeLostData(lost: Exclude<LostData, { kind: 'nothing' }>): string {
  if (lost.kind === 'file') {
    return (
      `${lost.file} is missing or empty, but the data folder was in use. ` +
      'Put it back, with the files beside it whose names begin with the same name. ' +
      'Or move the folder away and restore a backup: npm run restore -- FILE.'
    )
  }
  return (
    `Updates that had been saved are missing:\n${listLost(lost.documents)}\n` +
    'Put documents.sqlite back, with the files beside it whose names begin with documents.sqlite-. ' +
    'Or move the data folder away and restore a backup: npm run restore -- FILE. To go on without these updates, start once with ACCEPT_LOSS=1.'
  )
}

export function listLost(documents: readonly LostDocument[]): string {
  const lines = documents
    .slice(0, LISTED)
    .map(({ document, updates }) =>
      updates === null ? `- ${document}: the whole document` : `- ${document}: ${updates} updates or more`,
    )
  const more = documents.length - lines.length
  return [...lines, ...(more > 0 ? [`- and ${more} more documents`] : [])].join('\n')
}
