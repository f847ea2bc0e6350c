import { sql, type Transaction } from 'kysely'
import { isPostgres } from './database.ts'
import type { Tables } from './tables.ts'

/**
 * Until the transaction ends nobody else, at any node, is past this line with the same name: what is counted behind it stays true.
 * SQLite has one writer anyway.
 */
export async function oneAtATime(trx: Transaction<Tables>, name: string): Promise<void> {
  if (isPostgres(trx)) await sql`select pg_advisory_xact_lock(hashtext(${name}))`.execute(trx)
}
