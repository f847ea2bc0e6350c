/** Reads and writes a store's identity, see `storeKind.ts`, even if an older release wrote the store. */
import { sql } from 'kysely'
import { isPostgres, type Database } from '../database.ts'
import type { StoreFacts, StoreKind } from './storeKind.ts'

export interface StoreIdentity {
  readonly kind: StoreKind
  /** The fingerprint of the secret with which the store was written; null if unknown. */
  readonly fingerprint: string | null
}

/** @returns null if nothing is marked yet, or the table is not there yet */
export async function readIdentity(db: Database): Promise<StoreIdentity | null> {
  if (!(await hasTable(db, 'store_identity'))) return null
  const row = await db.selectFrom('store_identity').selectAll().executeTakeFirst()
  return row === undefined ? null : { kind: row.kind, fingerprint: row.secret_fingerprint }
}

/** If several nodes start at once, the first one writes it. @returns the store's current identity */
export async function writeIdentity(
  db: Database,
  { kind, fingerprint }: StoreIdentity,
  at: Date,
): Promise<StoreIdentity> {
  await db
    .insertInto('store_identity')
    .values({ name: 'store', kind, secret_fingerprint: fingerprint, at: at.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const written = await readIdentity(db)
  if (written === null) throw new Error('what a store says of itself was removed while it was written')
  return written
}

export async function replaceFingerprint(db: Database, fingerprint: string): Promise<void> {
  await db.updateTable('store_identity').set({ secret_fingerprint: fingerprint }).execute()
}

/** @param db with its tables up to date */
export async function readStoreFacts(db: Database): Promise<StoreFacts> {
  const identity = await readIdentity(db)
  const campaign = await db.selectFrom('campaign').select('id').limit(1).executeTakeFirst()
  const people = await db
    .selectFrom('person')
    .select((one) => ['demo', one.fn.countAll<number | string>().as('count')])
    .groupBy('demo')
    .execute()
  const count = (demo: 0 | 1): number => Number(people.find((row) => row.demo === demo)?.count ?? 0)
  return {
    marked: identity?.kind ?? null,
    isNew: campaign === undefined && people.length === 0,
    people: { demo: count(1), real: count(0) },
  }
}

/** Whether the database has a table of this name. */
export async function hasTable(db: Database, name: string): Promise<boolean> {
  const found = isPostgres(db)
    ? await sql`select 1 from pg_tables where schemaname = current_schema() and tablename = ${name}`.execute(db)
    : await sql`select 1 from sqlite_master where type = 'table' and name = ${name}`.execute(db)
  return found.rows.length > 0
}
