/**
 * Finds out whether a newer release wrote a store, before anything is opened for writing. A store has two parts, the update
 * log and the app database: both are asked before either is migrated.
 */
import { existsSync } from 'node:fs'
import { Client } from 'pg'
import { migrations } from '../migrations/migrations.ts'
import { POSTGRES_LOG_SCHEMA } from '../postgresLog/schema.ts'
import { hasTable, readSqliteFile } from '../readOnlyFile.ts'
import { SQLITE_LOG_SCHEMA } from '../sqliteLog/schema.ts'

/** @throws if the file is no database */
export function isNewerLogFile(file: string): boolean {
  return (
    existsSync(file) &&
    readSqliteFile(file, (db) => {
      const { user_version: done } = db.prepare('PRAGMA user_version').get() as { user_version: number }
      return done > SQLITE_LOG_SCHEMA
    })
  )
}

/** @throws if the file is no database */
export function isNewerDatabaseFile(file: string): boolean {
  return (
    existsSync(file) &&
    readSqliteFile(file, (db) => {
      if (!hasTable(db, 'kysely_migration')) return false
      return hasUnknown(db.prepare('SELECT name FROM kysely_migration').all() as { name: string }[])
    })
  )
}

/** @throws if the database cannot be reached */
export async function isNewerPostgres(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ log: string | null; app: string | null }>(
      `SELECT to_regclass('log_migration')::text AS log,
         to_regclass(quote_ident(current_schema()) || '.kysely_migration')::text AS app`,
    )
    const { log = null, app = null } = rows[0] ?? {}
    if (log !== null) {
      const { rows: numbers } = await client.query<{ done: number | null }>(`SELECT max(number) AS done FROM ${log}`)
      if ((numbers[0]?.done ?? 0) > POSTGRES_LOG_SCHEMA) return true
    }
    return app !== null && hasUnknown((await client.query<{ name: string }>(`SELECT name FROM ${app}`)).rows)
  } finally {
    await client.end()
  }
}

const hasUnknown = (done: readonly { readonly name: string }[]): boolean =>
  done.some(({ name }) => !Object.hasOwn(migrations, name))
