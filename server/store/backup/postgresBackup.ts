/**
 * Reads all rows of our Postgres database in one snapshot while servers write, and puts them into an empty one.
 * Postgres itself turns rows into JSON and back, so no value passes through our types; `pg_dump` need not be installed.
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { orderByNeeds } from '../tableOrder.ts'
import { withClient } from '../withClient.ts'

/** They belong to the database that rows are put into: its migrations, the servers that run on it, and a cache. */
export const NO_CONTENT: ReadonlySet<string> = new Set([
  'kysely_migration',
  'kysely_migration_lock',
  'log_migration',
  'server_lease',
  'work_lease',
  'node_message',
  'node_message_head',
  'translation',
])
const ROWS_AT_ONCE = 200

export interface Migrations {
  readonly app: string[]
  readonly log: number
}

/** Writes a line for each row: the name of its table, a blank, and the row as JSON. */
export async function exportPostgres(url: string, file: string): Promise<Migrations> {
  return withClient(url, async (client) => {
    // Repeatable read: every query sees the database as it was at the first.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const migrations = await migrationsOf(client)
    const tables = await tablesInOrder(client)
    async function* lines(): AsyncGenerator<string> {
      for (const table of tables) {
        await client.query(`DECLARE rows CURSOR FOR SELECT row_to_json(row)::text AS json FROM "${table}" row`)
        for (;;) {
          const { rows } = await client.query<{ json: string }>(`FETCH ${ROWS_AT_ONCE} FROM rows`)
          if (rows.length === 0) break
          for (const { json } of rows) yield `${table} ${json}\n`
        }
        await client.query('CLOSE rows')
      }
    }
    await pipeline(lines, createWriteStream(file, { mode: 0o600 }))
    await client.query('COMMIT')
    return migrations
  })
}

/** @returns the first row of a table that `exportPostgres` wrote; null if there is none */
export async function findExportedRow(file: string, table: string): Promise<unknown> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (line.startsWith(`${table} `)) return JSON.parse(line.slice(table.length + 1))
  }
  return null
}

/** Returns whether the schema of the address has no tables, neither ours nor others. */
export async function isPostgresEmpty(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_tables WHERE schemaname = current_schema() LIMIT 1')
    return rowCount === 0
  })
}

/** Puts all rows into a database that has been migrated and holds none: all of them, or none. */
export async function importPostgres(url: string, file: string, expected: Migrations): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('BEGIN')
    if (JSON.stringify(await migrationsOf(client)) !== JSON.stringify(expected)) {
      throw new Error('it was made by another release; restore it with that one, then start this one')
    }
    const tables = await tablesInOrder(client)
    const known = new Set(tables)
    // Migrations put first rows into some tables; the backup's rows replace them.
    for (const table of tables.toReversed()) await client.query(`DELETE FROM "${table}"`)
    let waiting: { table: string; rows: string[] } = { table: '', rows: [] }
    const insert = async () => {
      const { table, rows } = waiting
      if (rows.length === 0) return
      if (!known.has(table)) throw new Error(`there is no table ${table}`)
      await client.query(`INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", $1::json)`, [
        `[${rows.join(',')}]`,
      ])
    }
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      const end = line.indexOf(' ')
      const table = line.slice(0, end)
      if (table !== waiting.table || waiting.rows.length >= ROWS_AT_ONCE) {
        await insert()
        waiting = { table, rows: [] }
      }
      waiting.rows.push(line.slice(end + 1))
    }
    await insert()
    // A browser with newer text of a document must not bring it into the restored one.
    await client.query("UPDATE log_document SET incarnation = replace(gen_random_uuid()::text, '-', '')")
    await client.query('COMMIT')
  })
}

async function migrationsOf(client: Client): Promise<Migrations> {
  const app = await client.query<{ name: string }>('SELECT name FROM kysely_migration ORDER BY name')
  const log = await client.query<{ done: number }>('SELECT count(*)::integer AS done FROM log_migration')
  return { app: app.rows.map(({ name }) => name), log: log.rows[0]?.done ?? 0 }
}

/** Tables that others refer to come first. */
async function tablesInOrder(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; needs: string[] }>(
    `SELECT c.relname AS name, array(
       SELECT DISTINCT other.relname::text FROM pg_constraint k JOIN pg_class other ON other.oid = k.confrelid
       WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid
     ) AS needs
     FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace ORDER BY 1`,
  )
  return orderByNeeds(rows.filter(({ name }) => !NO_CONTENT.has(name))).map(({ name }) => name)
}
