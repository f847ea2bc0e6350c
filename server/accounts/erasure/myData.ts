/** Reads what the tables hold of a person, by the record that an erasure goes through. */
import { sql } from 'kysely'
import type { MyData } from '../../../shared/accounts/myData.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { Database } from '../../store/database.ts'
import { addressesOf, asTable } from './erase.ts'
import { rowsOf, type TableName } from './tableOfPerson.ts'
import { TABLES_OF_PEOPLE } from './tablesOfPeople.ts'

/** Rows of one table; people with more ask a coordinator. */
const MAX_ROWS = 5000

export async function readMyData(db: Database, id: PersonId, email: string, now: Date): Promise<MyData> {
  const person = { id, addresses: await addressesOf(db, id, email.toLowerCase()) }
  const tables: MyData['tables'] = {}
  for (const name of Object.keys(TABLES_OF_PEOPLE) as TableName[]) {
    const entry = TABLES_OF_PEOPLE[name]
    if (entry === 'nothing') continue
    const table = asTable(entry)
    const where = rowsOf(table, person)
    if (where === null) continue
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)} where ${where}
      limit ${sql.lit(MAX_ROWS)}`.execute(db)
    const hidden: readonly string[] = table.hidden ?? []
    if (rows.length === 0) continue
    tables[name] = rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !hidden.includes(column))),
    )
  }
  return { at: now.toISOString(), tables }
}
