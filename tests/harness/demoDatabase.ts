/** Databases in Postgres with the demo network: copies of one that a run makes once, when a test first asks. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { createDatabase, postgresReachable, runOnServer, withServerLock, type TestDatabase } from './postgres.ts'
import { startServerProcess } from './serverProcess.ts'

/** The name of the one that is copied. Without it, as in benches, the first server fills the database. */
export const DEMO_DATABASE_VARIABLE = 'SID_TEST_DEMO_DATABASE'

export async function createDemoDatabase(): Promise<TestDatabase> {
  const template = process.env[DEMO_DATABASE_VARIABLE]
  if (template === undefined) return createDatabase()
  // Several processes run tests.
  await withServerLock(template, async () => {
    if ((await runOnServer(`SELECT 1 FROM pg_database WHERE datname = '${template}'`)) === 0) await make(template)
  })
  return createDatabase(template)
}

/** Ends a run. */
export async function dropDemoDatabase(): Promise<void> {
  const template = process.env[DEMO_DATABASE_VARIABLE]
  if (template !== undefined && postgresReachable) await runOnServer(`DROP DATABASE IF EXISTS ${template}`)
}

async function make(template: string): Promise<void> {
  const database = await createDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'sid-demo-database-'))
  try {
    const server = await startServerProcess(dataDir, undefined, { DATABASE_URL: database.url })
    await server.stop()
    // Servers on the copies have secrets of their own.
    await forgetSecret(database.url)
    await runOnServer(`ALTER DATABASE ${new URL(database.url).pathname.slice(1)} RENAME TO ${template}`)
  } catch (error) {
    await database.drop()
    throw error
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function forgetSecret(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('UPDATE store_identity SET secret_fingerprint = NULL')
  await client.end()
}
