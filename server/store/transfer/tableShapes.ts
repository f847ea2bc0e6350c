/** The tables of an app database as its engine describes them. */
import { sql } from 'kysely'
import { NO_CONTENT } from '../backup/postgresBackup.ts'
import { isPostgres, type Database } from '../database.ts'
import { orderByNeeds } from '../tableOrder.ts'
import { TRANSFER_TABLE } from './transferMark.ts'

export interface TableShape {
  readonly name: string
  /** By name: engines list columns in the order in which they were added, which differs. */
  readonly columns: readonly string[]
  /** The columns of its primary key, in the key's order. */
  readonly key: readonly string[]
  /** The tables that its rows refer to. */
  readonly needs: readonly string[]
}

interface ColumnRow {
  readonly table: string
  readonly column: string
  readonly type: string
  /** The place in the primary key, from 1; 0 for a column outside it. */
  readonly in_key: number
}

interface NeedRow {
  readonly table: string
  readonly needs: string
}

/** Tables of the update log, which has a file of its own in SQLite, and of SQLite itself. */
const OF_OTHERS = /^(log|sqlite)_/
/**
 * Both engines return these as they were written. Another type needs thought first: how does the other engine store it?
 */
const CARRIED_TYPES = new Set(['text', 'integer'])

/** @returns all tables of the app, those that others refer to first */
export async function readTableShapes(db: Database): Promise<readonly TableShape[]> {
  const [columns, needs] = isPostgres(db) ? await askPostgres(db) : await askSqlite(db)
  const byTable = Map.groupBy(columns, ({ table }) => table)
  const names = [...byTable.keys()].filter(isOfApp)
  return orderByNeeds(names.toSorted().map((name) => shapeOf(name, byTable.get(name) ?? [], needs)))
}

const isOfApp = (name: string): boolean => !OF_OTHERS.test(name) && !NO_CONTENT.has(name) && name !== TRANSFER_TABLE

function shapeOf(name: string, columns: readonly ColumnRow[], needs: readonly NeedRow[]): TableShape {
  const odd = columns.find(({ type }) => !CARRIED_TYPES.has(type.toLowerCase()))
  if (odd !== undefined) throw new Error(`no transfer carries the type ${odd.type} of ${name}.${odd.column}`)
  const key = columns.filter(({ in_key: at }) => at > 0).toSorted((a, b) => a.in_key - b.in_key)
  if (key.length === 0) throw new Error(`${name} has no primary key to page by`)
  return {
    name,
    columns: columns.map(({ column }) => column).toSorted(),
    key: key.map(({ column }) => column),
    needs: needs.flatMap((one) => (one.table === name ? [one.needs] : [])).toSorted(),
  }
}

async function askSqlite(db: Database): Promise<readonly [readonly ColumnRow[], readonly NeedRow[]]> {
  const columns = await sql<ColumnRow>`
    SELECT t.name AS "table", c.name AS "column", c.type, c.pk AS in_key
    FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'`.execute(db)
  const needs = await sql<NeedRow>`
    SELECT DISTINCT t.name AS "table", f."table" AS needs
    FROM sqlite_schema t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table' AND f."table" <> t.name`.execute(db)
  return [columns.rows, needs.rows]
}

async function askPostgres(db: Database): Promise<readonly [readonly ColumnRow[], readonly NeedRow[]]> {
  const columns = await sql<ColumnRow>`
    SELECT c.relname AS "table", a.attname AS "column", format_type(a.atttypid, NULL) AS type,
      coalesce(array_position(i.indkey::int2[], a.attnum) + 1, 0) AS in_key
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
    WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace`.execute(db)
  const needs = await sql<NeedRow>`
    SELECT DISTINCT c.relname AS "table", other.relname AS needs
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class other ON other.oid = k.confrelid
    WHERE k.contype = 'f' AND k.confrelid <> k.conrelid AND c.relnamespace = current_schema()::regnamespace`.execute(db)
  return [columns.rows, needs.rows]
}
