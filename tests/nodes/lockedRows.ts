/** Locks that somebody else takes in the database of the nodes, and holds. */
import { Client } from 'pg'
import { ask } from './converge.ts'

export interface HeldLock {
  /** How many handles wait for it. */
  waiting(): Promise<number>
  release(): Promise<void>
}

export async function holdLock(databaseUrl: string, statement: string): Promise<HeldLock> {
  const client = new Client({ connectionString: databaseUrl })
  // The server ends while it is held where a test fails.
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  await client.query('BEGIN')
  await client.query(statement)
  return {
    async waiting() {
      const text = 'SELECT pid FROM pg_stat_activity WHERE $1 = ANY (pg_blocking_pids(pid))'
      return (await ask(databaseUrl, text, [rows[0]?.pid])).length
    },
    release: () => client.end(),
  }
}

/** Commits to a document wait. */
export const holdDocument = (databaseUrl: string, document: string): Promise<HeldLock> =>
  holdLock(databaseUrl, `SELECT 1 FROM log_document WHERE name = '${document}' FOR UPDATE`)
