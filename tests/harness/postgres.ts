/** A Postgres to test with: `TEST_DATABASE_URL`, else the usual local one. Tests that need it are left out, and say so. */
import { Client } from 'pg'

const URL_OF_SERVER = process.env.TEST_DATABASE_URL ?? 'postgres://root@127.0.0.1:5432/test'

export const postgresReachable = await connect()

async function connect(): Promise<boolean> {
  const client = new Client({ connectionString: URL_OF_SERVER, connectionTimeoutMillis: 1000 })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

/** A schema of its own, so that tests beside each other, and other users of the database, are left alone. */
export async function createSchema(): Promise<{ name: string; url: string; drop: () => Promise<void> }> {
  const schema = `sid_test_${crypto.randomUUID().replaceAll('-', '')}`
  await run(`CREATE SCHEMA ${schema}`)
  const url = new URL(URL_OF_SERVER)
  url.searchParams.set('options', `-c search_path=${schema}`)
  return { name: schema, url: url.href, drop: () => run(`DROP SCHEMA ${schema} CASCADE`) }
}

async function run(statement: string): Promise<void> {
  const client = new Client({ connectionString: URL_OF_SERVER })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
