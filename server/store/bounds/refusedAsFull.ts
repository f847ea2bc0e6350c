import { sql, type RawBuilder, type Transaction } from 'kysely'
import type { FailureName } from '../../../shared/failures.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Tables } from '../tables.ts'
import { TABLE_BOUNDS, type TableBound, type TableName } from './tableBounds.ts'

export type Full = Extract<FailureName, 'no-room' | 'too-many-today'>

/**
 * Whether one more row would be more than its table holds of an owner. Nobody else adds one to this owner's until the
 * transaction ends.
 * @param owner the columns that all counted rows share
 * @returns null if there is room
 */
export async function refusedAsFull<T extends TableName>(
  trx: Transaction<Tables>,
  table: T,
  owner: Partial<Tables[T]>,
  now: Date,
): Promise<Full | null> {
  const bound: TableBound<T> = TABLE_BOUNDS[table] as TableBound<T>
  if (!('per' in bound)) return null
  await oneAtATime(trx, `${table} ${JSON.stringify(owner)}`)
  const counted = async (...more: readonly RawBuilder<unknown>[]): Promise<number> => {
    const own = Object.entries(owner).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
    const { rows } = await sql<{ count: number | string }>`
      select count(*) as count from ${sql.table(table)} where ${sql.join([sql`1 = 1`, ...own, ...more], sql` and `)}
    `.execute(trx)
    return Number(rows[0]?.count)
  }
  if (bound.rows !== undefined && (await counted()) >= bound.rows) return 'no-room'
  const { perDay } = bound
  if (perDay?.by === undefined) return null
  const today = sql`${sql.ref(perDay.by)} like ${`${now.toISOString().slice(0, 10)}%`}`
  return (await counted(today)) >= perDay.rows ? 'too-many-today' : null
}
