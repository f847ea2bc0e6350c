/** Finds out, before anything is written, whether a transfer may fill a target. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isPostgresEmpty } from '../backup/postgresBackup.ts'
import { openPostgresDatabase, openSqliteDatabase, type Database } from '../database.ts'
import { isUnfinishedFile, isUnfinishedPostgres } from '../health/unfinishedTransfer.ts'
import { readSqliteFile } from '../readOnlyFile.ts'
import { makeMark, sourceOfMark } from './transferMark.ts'

export type TargetState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'holds-data' }
  /** By an earlier call, from a source with this address. */
  | { readonly kind: 'begun'; readonly source: string }

const APP_FILE = 'app.sqlite'
/** The lock, and the file of a call that ended before it wrote anything. */
const OURS = /^(lock|app)\.sqlite(-wal|-shm|-journal)?$/

/** @param beside names of files that may be there, since they belong to a server and not to a database */
export async function inspectFolder(folder: string, beside: readonly string[]): Promise<TargetState> {
  if (!existsSync(folder)) return { kind: 'empty' }
  const file = join(folder, APP_FILE)
  if (isUnfinishedFile(file)) return { kind: 'begun', source: await withDatabase(openFolder(folder), sourceOfMark) }
  const others = readdirSync(folder).filter((name) => !beside.includes(name) && !OURS.test(name))
  return others.length === 0 && !hasTables(file) ? { kind: 'empty' } : { kind: 'holds-data' }
}

export async function inspectPostgres(url: string): Promise<TargetState> {
  if (await isUnfinishedPostgres(url)) {
    return { kind: 'begun', source: await withDatabase(openPostgresDatabase(url), sourceOfMark) }
  }
  return (await isPostgresEmpty(url)) ? { kind: 'empty' } : { kind: 'holds-data' }
}

/** Marks an empty folder, which the caller has locked. */
export const markFolder = (folder: string, source: string): Promise<void> =>
  withDatabase(openFolder(folder), (db) => makeMark(db, source))

/** @throws if another transfer was faster */
export const markPostgres = (url: string, source: string): Promise<void> =>
  withDatabase(openPostgresDatabase(url), (db) => makeMark(db, source))

const openFolder = (folder: string): Database => openSqliteDatabase(join(folder, APP_FILE))

function hasTables(file: string): boolean {
  if (!existsSync(file)) return false
  return readSqliteFile(file, (db) => db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined)
}

async function withDatabase<Result>(db: Database, work: (db: Database) => Promise<Result>): Promise<Result> {
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}
