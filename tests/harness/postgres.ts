/** A Postgres to test with: `TEST_DATABASE_URL`, else the usual local one. Tests that need it are left out, and say so. */
import { Client } from 'pg'
import { usesPostgres } from './layer.ts'

const URL_OF_SERVER = process.env.TEST_DATABASE_URL ?? 'postgres://root@127.0.0.1:5432/test'

/** Never in the layer `unit`. */
export const postgresReachable = usesPostgres && (await connect())

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
  await runOnServer(`CREATE SCHEMA ${schema}`)
  const url = new URL(URL_OF_SERVER)
  url.searchParams.set('options', `-c search_path=${schema}`)
  return { name: schema, url: url.href, drop: async () => void (await runOnServer(`DROP SCHEMA ${schema} CASCADE`)) }
}

/** Schemas for the tests of one file. */
export function createSchemas() {
  const schemas: Awaited<ReturnType<typeof createSchema>>[] = []
  return {
    newUrl: async (): Promise<string> => {
      const schema = await createSchema()
      schemas.push(schema)
      return schema.url
    },
    dropAll: async (): Promise<void> => void (await Promise.all(schemas.splice(0).map((schema) => schema.drop()))),
  }
}

export interface TestDatabase {
  readonly name: string
  readonly url: string
  /** Ends every handle of it, busy or idle, as a restart of Postgres does. @returns how many there were */
  endHandles(): Promise<number>
  /** Cancels or ends the commits that wait for a row of the log, and nothing else, as an operator may. @returns how many there were */
  endWaitingCommits(how: 'cancel' | 'terminate'): Promise<number>
  /** Ends the handles over which a commit went last, whatever they do now. @returns how many there were */
  endCommitHandles(): Promise<number>
  /** Ends the handle that holds a server's lock, and no other. @returns how many there were */
  endLock(): Promise<number>
  /** Refuses new connections and breaks existing ones, until `open`. */
  shut(): Promise<void>
  open(): Promise<void>
  /** Handles refuse to write from now on, those that were open too; `writable` changes only those that are made after it. */
  readOnly(): Promise<void>
  writable(): Promise<void>
  drop(): Promise<void>
}

/**
 * A database of its own, which a test may treat badly.
 * @param template the one that it is a copy of; nobody may be connected to that
 */
export async function createDatabase(template = 'template1'): Promise<TestDatabase> {
  const name = `sid_test_${crypto.randomUUID().replaceAll('-', '')}`
  await runOnServer(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  const url = new URL(URL_OF_SERVER)
  url.pathname = `/${name}`
  const endHandles = () =>
    runOnServer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`)
  return {
    name,
    url: url.href,
    endHandles,
    endWaitingCommits: (how) =>
      runOnServer(
        `SELECT pg_${how}_backend(pid) FROM pg_stat_activity
         WHERE datname = '${name}' AND query LIKE '%log_commit_rows%' AND state = 'active' AND wait_event_type = 'Lock'`,
      ),
    endCommitHandles: () =>
      runOnServer(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = '${name}' AND query LIKE 'SELECT log_commit_rows%'`,
      ),
    endLock: () =>
      runOnServer(
        `SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_database ON pg_database.oid = database
         WHERE locktype = 'advisory' AND datname = '${name}'`,
      ),
    async shut() {
      await runOnServer(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
      await endHandles()
    },
    async open() {
      await runOnServer(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
    },
    async readOnly() {
      await runOnServer(`ALTER DATABASE ${name} SET default_transaction_read_only = on`)
      await endHandles()
    },
    async writable() {
      await runOnServer(`ALTER DATABASE ${name} RESET default_transaction_read_only`)
    },
    async drop() {
      await runOnServer(`DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

/** Each drop waits for a checkpoint, which those beside each other share: one by one, seventy take a minute on a busy disk. */
export async function dropDatabases(databases: readonly TestDatabase[]): Promise<void> {
  for (let at = 0; at < databases.length; at += DROPS_AT_ONCE) {
    await Promise.all(databases.slice(at, at + DROPS_AT_ONCE).map((database) => database.drop()))
  }
}
/** Each is a connection, of the hundred that all tests share. */
const DROPS_AT_ONCE = 12

/** @returns the number of rows */
export async function runOnServer(statement: string): Promise<number> {
  const client = new Client({ connectionString: URL_OF_SERVER })
  await client.connect()
  try {
    return (await client.query(statement)).rowCount ?? 0
  } finally {
    await client.end()
  }
}

/** Does something while no other process does anything under the same name. */
export async function withServerLock(name: string, work: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: URL_OF_SERVER })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name])
    await work()
  } finally {
    // Its locks end with it.
    await client.end()
  }
}
