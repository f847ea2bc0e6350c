/** The table of leases in Postgres. Its times are those of Postgres, never of a node. */
import { sql } from 'kysely'
import type { Pool } from 'pg'
import type { Database } from '../database.ts'
import { StaleLease } from './leases.ts'

export interface LeaseRow<Kind extends string> {
  readonly kind: Kind
  readonly epoch: number
}

/** Makes the rows of kinds that are new; they are free. */
export async function insertKinds(pool: Pool, kinds: readonly string[]): Promise<void> {
  await pool.query(
    `INSERT INTO work_lease (kind, node, epoch, until) SELECT kind, '', 0, '-infinity' FROM unnest($1::text[]) AS kind
     ON CONFLICT DO NOTHING`,
    [kinds],
  )
}

/**
 * Takes one lease that is free or expired. If its last holder is in the middle of a transaction, it is left for the
 * next time.
 * @returns null if there is none
 */
export async function takeOne<Kind extends string>(
  pool: Pool,
  node: string,
  kinds: readonly Kind[],
  expiryMs: number,
): Promise<LeaseRow<Kind> | null> {
  const { rows } = await pool.query<LeaseRow<Kind>>({
    name: 'lease_take',
    text: `
      UPDATE work_lease SET node = $1, epoch = epoch + 1, until = clock_timestamp() + $3 * interval '1 millisecond'
      WHERE kind = (
        SELECT kind FROM work_lease WHERE kind = ANY ($2) AND until <= clock_timestamp()
        ORDER BY until LIMIT 1 FOR UPDATE SKIP LOCKED
      ) RETURNING kind, epoch`,
    values: [node, kinds, expiryMs],
  })
  return rows[0] ?? null
}

/** @returns those of the node that had not expired */
export async function renew<Kind extends string>(
  pool: Pool,
  node: string,
  kinds: readonly Kind[],
  expiryMs: number,
): Promise<readonly LeaseRow<Kind>[]> {
  const { rows } = await pool.query<LeaseRow<Kind>>({
    name: 'lease_renew',
    text: `
      UPDATE work_lease SET until = clock_timestamp() + $3 * interval '1 millisecond'
      WHERE node = $1 AND kind = ANY ($2) AND until > clock_timestamp() RETURNING kind, epoch`,
    values: [node, kinds, expiryMs],
  })
  return rows
}

/** Makes all leases of a node free. */
export async function release(pool: Pool, node: string): Promise<void> {
  await pool.query("UPDATE work_lease SET until = '-infinity' WHERE node = $1", [node])
}

/**
 * A key share lock is enough: it waits for a node that takes the lease, and makes that node wait, but a renewal goes on
 * beside it.
 * @throws StaleLease
 */
export async function assertHeld(transaction: Database, node: string, kind: string, epoch: number): Promise<void> {
  const { rows } =
    await sql`SELECT 1 FROM work_lease WHERE kind = ${kind} AND node = ${node} AND epoch = ${epoch} FOR KEY SHARE`.execute(
      transaction,
    )
  if (rows.length === 0) throw new StaleLease(kind, epoch)
}

/** @returns the node that holds the lease now; null if none does */
export async function holderOf(pool: Pool, kind: string): Promise<string | null> {
  const { rows } = await pool.query<{ node: string }>(
    'SELECT node FROM work_lease WHERE kind = $1 AND until > clock_timestamp()',
    [kind],
  )
  return rows[0]?.node ?? null
}
