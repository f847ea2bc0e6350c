/**
 * Replaces the handles of a pool that refuse to write. Postgres lets a handle know only when it is made whether a database is read-only
 * by default, so one that is made meanwhile would refuse for as long as it is in use, also when the database is written again.
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
