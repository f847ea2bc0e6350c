/**
 * The *mark* of a transfer is a table in the target with its source and its finished parts. It is made first and
 * dropped last, so that an interrupted transfer leaves it; no server starts on a store that has it.
 */
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Digest } from './digest.ts'

export const TRANSFER_TABLE = 'transfer'

const SOURCE = 'source'
const table = sql.table(TRANSFER_TABLE)

export type PartName = `table ${string}` | `document ${string}`

export interface TransferMark {
  /** The parts that are in the target, with the digest of the carried data. */
  parts(): Promise<ReadonlyMap<PartName, Digest>>
  add(part: PartName, digest: Digest): Promise<void>
  /** The next call carries these parts again. */
  remove(parts: readonly PartName[]): Promise<void>
  /** Makes the target a store like any other. */
  finish(): Promise<void>
}

/** Makes the mark in a database that holds nothing. @param source the address of where all comes from */
export async function makeMark(db: Database, source: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`CREATE TABLE ${table} (name text PRIMARY KEY, value text NOT NULL)`.execute(transaction)
    await sql`INSERT INTO ${table} VALUES (${SOURCE}, ${source})`.execute(transaction)
  })
}

/** The source in an existing mark. */
export async function sourceOfMark(db: Database): Promise<string> {
  const { rows } = await sql<{ value: string }>`SELECT value FROM ${table} WHERE name = ${SOURCE}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('the mark of a transfer lacks its source')
  return row.value
}

export const openMark = (db: Database): TransferMark => ({
  async parts() {
    const { rows } = await sql<{ name: PartName; value: string }>`
      SELECT name, value FROM ${table} WHERE name <> ${SOURCE}`.execute(db)
    return new Map(rows.map(({ name, value }) => [name, parse(value)]))
  },
  async add(part, { count, hash }) {
    await sql`INSERT INTO ${table} VALUES (${part}, ${`${count} ${hash}`})`.execute(db)
  },
  async remove(parts) {
    for (const part of parts) await sql`DELETE FROM ${table} WHERE name = ${part}`.execute(db)
  },
  async finish() {
    await sql`DROP TABLE ${table}`.execute(db)
  },
})

function parse(value: string): Digest {
  const [count, hash = ''] = value.split(' ')
  return { count: Number(count), hash }
}
