/**
 * A Postgres database as one SQL file: its tables as the program that wrote them created them, and its rows. `pg_dump` is
 * needed to write one; to load one, `pg` is enough.
 */
import { execFileSync } from 'node:child_process'
import { Client } from 'pg'
import { createSchema } from '../harness/postgres.ts'

/** The schema that is captured. Nothing in the data may be called like this: loading renames it in the whole text. */
export const CAPTURED_SCHEMA = 'captured_for_upgrades'

const CREATES_SCHEMA = `CREATE SCHEMA ${CAPTURED_SCHEMA};`

export function dumpPostgres(url: string): string {
  const options = ['--inserts', '--rows-per-insert=50', '--no-owner', '--no-privileges', `--schema=${CAPTURED_SCHEMA}`]
  const dump = execFileSync('pg_dump', [...options, url], { encoding: 'utf8', maxBuffer: 1 << 30 })
  // Newer ones write commands for psql around the SQL.
  return dump.replaceAll(/^\\.*\n/gm, '')
}

/** Runs a dump in the test database, into a schema of its own in place of the captured one. */
export async function loadIntoNewSchema(dump: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const schema = await createSchema()
  const client = new Client({ connectionString: schema.url })
  await client.connect()
  try {
    await client.query(dump.replace(CREATES_SCHEMA, '').replaceAll(CAPTURED_SCHEMA, schema.name))
  } finally {
    await client.end()
  }
  return schema
}
