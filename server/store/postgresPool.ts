/** A pool of Postgres handles that outlives each of them: a restart of the database costs no process. */
import { Pool, type PoolClient } from 'pg'

/** How long a query waits for a handle, whether the database does not answer or all handles are in use. */
const CONNECT_MS = 5000
/** How long a transaction may wait for its next statement. One of a server that is frozen would keep others waiting. */
const IDLE_IN_TRANSACTION_MS = 5000

/** Connects to nothing before the first query. A handle that breaks is replaced at the next one. */
export function createPostgresPool(url: string, max: number): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: CONNECT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    keepAlive: true,
  })
  // Unhandled, these events would end the process. An idle handle reports to the pool, a busy one by itself; its user
  // learns of the error from the query.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** All or nothing. */
export async function transactIn<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    client.release()
    return result
  } catch (error) {
    // The connection may be half-way through a failed command: it is thrown away rather than rolled back.
    client.release(true)
    throw error
  }
}
