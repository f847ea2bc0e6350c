/**
 * Replaces a pool's handles that refuse to write. Postgres decides only when a handle is made whether it is read-only
 * by default, so one made meanwhile would refuse forever, even when the database is writable again.
 */
import { Client, DatabaseError, type Pool } from 'pg'

/** SQLSTATE */
const READ_ONLY = '25006'

/** @returns to be called with the errors of queries */
export function replaceReadOnlyHandles(pool: Pool): (error: unknown) => void {
  const made = new WeakMap<object, number>()
  let refusals = 0
  pool.on('connect', (client) => void made.set(client, refusals))
  pool.on('release', (_error, client) => {
    // The pool drops a handle that is about to end.
    if ((made.get(client) ?? 0) < refusals && client instanceof Client) client.end().catch(() => {})
  })
  return (error) => {
    if (error instanceof DatabaseError && error.code === READ_ONLY) refusals += 1
  }
}
