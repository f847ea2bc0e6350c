/** Shows that a store was refused, and that nothing in it was changed. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Client } from 'pg'
import { withClient } from '../../server/store/withClient.ts'

/** What an older program says of a store that a newer one wrote. */
export const NEWER_SENTENCE =
  /^.+ was written by a newer release of this program, so it was not opened and nothing in it was changed\.\n?$/

/** Index of the write-ahead log, which SQLite makes to read it. Nothing is stored there. */
export const isIndex = (name: string): boolean => name.endsWith('-shm')

export const bytesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !isIndex(entry.name))
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name)).toString('base64')]),
  )

/** @returns the handle, which is open */
export function changeFile(file: string, sql: string): DatabaseSync {
  const db = new DatabaseSync(file)
  db.exec(sql)
  return db
}

/** @returns why the stores were not opened */
export const refusalOf = (stores: Promise<unknown>): Promise<string> =>
  stores.then(
    () => 'opened',
    (error: Error) => error.message,
  )

/** Changes a Postgres database. @returns the columns and a digest of the rows of each table, each time it is called */
export async function changePostgres(url: string, sql: string): Promise<() => Promise<unknown>> {
  await withClient(url, (client) => client.query(sql))
  return () => withClient(url, everythingIn)
}

async function everythingIn(client: Client): Promise<unknown> {
  const { rows: columns } = await client.query<{ table_name: string }>(
    `SELECT table_name, column_name, data_type FROM information_schema.columns
     WHERE table_schema = current_schema() ORDER BY table_name, column_name`,
  )
  const tables = [...new Set(columns.map(({ table_name }) => table_name))]
  const digests: unknown[] = []
  for (const table of tables) {
    const { rows } = await client.query(
      `SELECT count(*), md5(string_agg(row::text, '|' ORDER BY row::text)) FROM "${table}" row`,
    )
    digests.push([table, rows[0]])
  }
  return { columns, digests }
}
