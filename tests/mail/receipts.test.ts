/** No notification of any kind is mailed a second time after a restore, and no trace of a mail outlives its person. */
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { TABLES_OF_PEOPLE } from '../../server/accounts/erasure/tablesOfPeople.ts'
import { eraseReceipts } from '../../server/accounts/erasure/erasures.ts'
import { settleRestored } from '../../server/store/backup/settleRestored.ts'
import { openSqliteDatabase, type Database } from '../../server/store/database.ts'
import { migrate } from '../../server/store/migrations/migrate.ts'
import { NOTIFICATION_TABLES, type NotificationTable } from '../../server/store/notificationTables.ts'
import { PersonId } from '../../shared/ids.ts'

const NOW = new Date('2026-11-29T09:00:00Z')
const ERASED = PersonId.parse('erased')

let db: Database
beforeEach(async () => {
  db = openSqliteDatabase(':memory:')
  await migrate(db)
  await sql`pragma foreign_keys = off`.execute(db)
})
afterEach(() => db.destroy())

/** One row, with something in each column that needs it. */
async function addNotification(table: NotificationTable, person: string): Promise<string> {
  const columns = await sql<{ name: string; type: string; notnull: number; dflt_value: unknown }>`
    select name, type, "notnull", dflt_value from pragma_table_info(${table})`.execute(db)
  const id = `${table}-${person}`
  const needed = columns.rows.filter((column) => column.notnull === 1 && column.dflt_value === null)
  const filled = needed.map(({ name, type }) => [name, type.toLowerCase() === 'text' ? id : 0])
  const row = { ...Object.fromEntries(filled), id, person, at: NOW.toISOString() }
  const names = sql.join(Object.keys(row).map((name) => sql.ref(name)))
  await sql`insert into ${sql.table(table)} (${names}) values (${sql.join(Object.values(row))})`.execute(db)
  return id
}

const receipts = async () => await db.selectFrom('mail_item').select('notification').orderBy('notification').execute()

test('after a restore every notification of the backup counts as mailed, whatever it is about', async () => {
  const ids: string[] = []
  for (const table of NOTIFICATION_TABLES) ids.push(await addNotification(table, 'somebody'))
  await settleRestored(db, NOW)
  expect((await receipts()).map(({ notification }) => notification)).toEqual(ids.toSorted())
})

test('an erasure removes which mail told the person of what, and nothing of others', async () => {
  for (const table of NOTIFICATION_TABLES) {
    for (const person of [ERASED, 'somebody']) {
      const notification = await addNotification(table, person)
      await db.insertInto('mail_item').values({ notification, mail: null }).execute()
    }
  }
  const erased = { id: ERASED, name: 'Planner, Denmark', addresses: [], tombstone: 'Erased person', at: NOW }
  await db.transaction().execute((trx) => eraseReceipts(trx, erased))
  expect((await receipts()).map(({ notification }) => notification)).toEqual(
    NOTIFICATION_TABLES.map((table) => `${table}-somebody`).toSorted(),
  )
})

test('an erasure knows every one of these tables', () => {
  expect(NOTIFICATION_TABLES.filter((table) => TABLES_OF_PEOPLE[table] === undefined)).toEqual([])
})
