/** Locks that somebody else takes in the database of the nodes, and holds. */
import { Client } from 'pg'

/** @returns what releases the lock */
export async function holdLock(databaseUrl: string, statement: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: databaseUrl })
  // The server ends while it is held where a test fails.
  client.on('error', () => {})
  await client.connect()
  await client.query('BEGIN')
  await client.query(statement)
  return () => client.end()
}
