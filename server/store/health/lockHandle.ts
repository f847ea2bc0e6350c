/** A Postgres handle that holds the lock of one server. It keeps the lock for as long as it lives, and no longer. */
import { Client } from 'pg'

/** The first half of the lock's key; any number that nobody else uses in this database. The schema is the second. */
const LOCK_CLASS = 7_026_402

/**
 * An answer that takes longer counts as lost: the handle is given up, and Postgres releases the lock once it notices. A
 * claim waits for the transactions of a server that is frozen in the middle of one; Postgres ends them after five
 * seconds.
 */
const ANSWER_MS = 8000

/**
 * Postgres checks after 30 s of silence whether this machine is alive, and three times more: otherwise it might take
 * hours.
 */
const NOTICE_DEAD_MACHINES =
  'SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3'

export interface LockHandle {
  /** Makes `holder` the one whose commits count; waits for commits under way. */
  claim(holder: string): Promise<void>
  /** Who claimed last. */
  holder(): Promise<string>
  /** Gives the lock up. */
  close(): Promise<void>
  /** Ends the handle without asking Postgres, which may not answer. */
  abandon(): void
}

export type Lock = { readonly kind: 'locked'; readonly handle: LockHandle } | { readonly kind: 'held-by-another' }

/** `nodes`: with other nodes; `alone`: with nobody. */
export type LockSharing = 'alone' | 'nodes'

const LOCK_FUNCTIONS: Readonly<Record<LockSharing, string>> = {
  alone: 'pg_try_advisory_lock',
  nodes: 'pg_try_advisory_lock_shared',
}

/**
 * Tries once to take the lock. Databases and schemas have locks of their own.
 * @param onEnd called when the handle ends, for whatever reason
 * @throws if the database cannot be reached
 */
export async function takeLock(url: string, sharing: LockSharing, onEnd: () => void): Promise<Lock> {
  const client = await connect(url)
  client.on('end', onEnd)
  try {
    await client.query(NOTICE_DEAD_MACHINES)
    const { rows } = await client.query<{ locked: boolean }>(
      `SELECT ${LOCK_FUNCTIONS[sharing]}($1, hashtext(coalesce(current_schema(), ''))) AS locked`,
      [LOCK_CLASS],
    )
    if (rows[0]?.locked === true) return { kind: 'locked', handle: lockHandleOf(client) }
  } catch (error) {
    abandon(client)
    throw error
  }
  await client.end()
  return { kind: 'held-by-another' }
}

/** Who claimed last, asked without the lock. @throws if the database cannot be reached */
export async function currentHolder(url: string): Promise<string> {
  const client = await connect(url)
  try {
    return await readHolder(client)
  } finally {
    abandon(client)
  }
}

function lockHandleOf(client: Client): LockHandle {
  return {
    async claim(holder) {
      await client.query('UPDATE server_lease SET holder = $1, claimed_at = now() WHERE holder <> $1', [holder])
    },
    holder: () => readHolder(client),
    async close() {
      // Else the lock would outlive this call by the moment in which Postgres notices that the handle ended.
      await client.query('SELECT pg_advisory_unlock_all()').catch(() => {})
      abandon(client)
    },
    abandon: () => abandon(client),
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
    keepAlive: true,
  })
  // Unhandled, the event would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    abandon(client)
    throw error
  }
  return client
}

async function readHolder(client: Client): Promise<string> {
  const { rows } = await client.query<{ holder: string }>('SELECT holder FROM server_lease')
  return rows[0]?.holder ?? ''
}

function abandon(client: Client): void {
  void client.end().catch(() => {})
}
