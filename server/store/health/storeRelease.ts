/**
 * Finds out which release wrote a store, before anything is opened for writing. A store has two parts, the update log and the
 * app database: both are asked before either is migrated.
 */
import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { FIRST_MIGRATION, migrations } from '../migrations/migrations.ts'
import { POSTGRES_LOG_SCHEMA } from '../postgresLog/schema.ts'
import { hasTable, readSqliteFile } from '../readOnlyFile.ts'
import { releaseOfLog } from '../sqliteLog/schema.ts'
import { withClient } from '../withClient.ts'
import { hasTable as hasTableIn } from './storeIdentity.ts'

/** `known`: this release, one before it, or none yet. `unreleased`: the program from before release 0.1.0. */
export type StoreRelease = 'known' | 'newer' | 'unreleased'

/** @param done the names of the migrations that an app database has had */
export function releaseOfMigrations(done: readonly string[]): StoreRelease {
  if (done.length > 0 && !done.includes(FIRST_MIGRATION)) return 'unreleased'
  return done.every((name) => Object.hasOwn(migrations, name)) ? 'known' : 'newer'
}

/** @throws if the file is not a database */
export const releaseOfLogFile = (file: string): StoreRelease =>
  existsSync(file) ? readSqliteFile(file, releaseOfLog) : 'known'

/** Release 0.1.0 kept the edits of the last seconds in these files beside the log, and removed them when it was stopped. */
const APPENDED = ['-append1', '-append2']

/** Why nothing may read a log that release 0.1.0 left in the middle of its work; null for every other one. */
export function notStopped(log: string): string | null {
  const left = APPENDED.map((end) => log + end).find((file) => existsSync(file))
  if (left === undefined) return null
  return (
    `${left} may hold edits that release 0.1.0 had not yet moved when it ended. ` +
    'Start that release once more and stop it, then start this one. Nothing was changed.'
  )
}

/** @throws if the file is not a database */
export function releaseOfDatabaseFile(file: string): StoreRelease {
  if (!existsSync(file)) return 'known'
  return readSqliteFile(file, (db) => {
    if (!hasTable(db, 'kysely_migration')) return 'known'
    return releaseOfRows(db.prepare('SELECT name FROM kysely_migration').all() as unknown as MigrationRow[])
  })
}

/** The same of an app database that is open, as beside a running server. */
export async function releaseOfDatabase(db: Database): Promise<StoreRelease> {
  if (!(await hasTableIn(db, 'kysely_migration'))) return 'known'
  return releaseOfRows((await sql<MigrationRow>`select name from kysely_migration`.execute(db)).rows)
}

/** @throws if the database cannot be reached */
export const releaseOfPostgres = (url: string): Promise<StoreRelease> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ log: string | null; app: string | null }>(
      `SELECT to_regclass('log_migration')::text AS log,
         to_regclass(quote_ident(current_schema()) || '.kysely_migration')::text AS app`,
    )
    const { log = null, app = null } = rows[0] ?? {}
    const release =
      app === null ? 'known' : releaseOfRows((await client.query<MigrationRow>(`SELECT name FROM ${app}`)).rows)
    if (release !== 'known' || log === null) return release
    const { rows: numbers } = await client.query<{ done: number | null }>(`SELECT max(number) AS done FROM ${log}`)
    return (numbers[0]?.done ?? 0) > POSTGRES_LOG_SCHEMA ? 'newer' : 'known'
  })

interface MigrationRow {
  readonly name: string
}

const releaseOfRows = (rows: readonly MigrationRow[]): StoreRelease => releaseOfMigrations(rows.map(({ name }) => name))
