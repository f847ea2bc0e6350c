/** Rows of any table of the app database, a page at a time. */
import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../database.ts'
import { SumOfHashes, type Digest } from './digest.ts'
import type { TableShape } from './tableShapes.ts'

type Cell = string | number | null
export type Row = Readonly<Record<string, Cell>>

/** The largest rows hold a picture or a page of some hundred kB. */
const ROWS_AT_ONCE = 50

/** All rows, in the order of the primary key, each page read after the last one. Nobody may write meanwhile. */
export async function* readPages(db: Database, { name, columns, key }: TableShape): AsyncGenerator<readonly Row[]> {
  let last: Row | undefined
  do {
    const after: RawBuilder<unknown> =
      last === undefined ? sql`` : sql`WHERE (${refs(key)}) > (${sql.join(cellsOf(last, key))})`
    const { rows } = await sql<Row>`
      SELECT ${refs(columns)} FROM ${sql.table(name)} ${after} ORDER BY ${refs(key)} LIMIT ${sql.lit(ROWS_AT_ONCE)}
    `.execute(db)
    if (rows.length > 0) yield rows
    last = rows.length < ROWS_AT_ONCE ? undefined : rows.at(-1)
  } while (last !== undefined)
}

export async function insertRows(db: Database, { name, columns }: TableShape, rows: readonly Row[]): Promise<void> {
  const values = rows.map((row) => sql`(${sql.join(cellsOf(row, columns))})`)
  await sql`INSERT INTO ${sql.table(name)} (${refs(columns)}) VALUES ${sql.join(values)}`.execute(db)
}

export async function deleteRows(db: Database, { name }: TableShape): Promise<void> {
  await sql`DELETE FROM ${sql.table(name)}`.execute(db)
}

export async function digestTable(db: Database, shape: TableShape, onRows: (rows: number) => void): Promise<Digest> {
  const sum = new SumOfHashes()
  for await (const rows of readPages(db, shape)) {
    addRows(sum, shape, rows)
    onRows(sum.result().count)
  }
  return sum.result()
}

export function addRows(sum: SumOfHashes, { columns }: TableShape, rows: readonly Row[]): void {
  for (const row of rows) sum.add(JSON.stringify(cellsOf(row, columns)))
}

const refs = (columns: readonly string[]): RawBuilder<unknown> => sql.join(columns.map((column) => sql.ref(column)))

const cellsOf = (row: Row, columns: readonly string[]): readonly Cell[] => columns.map((column) => row[column] ?? null)
