/** No notification of any kind is mailed a second time after a restore, and no trace of a mail outlives its person. */
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eraseReceipts } from '../../server/accounts/erasure/erasures.ts'
import { settleRestored } from '../../server/store/backup/settleRestored.ts'
import { openSqliteDatabase, type Database } from '../../server/store/database.ts'
import { migrate } from '../../server/store/migrations/migrate.ts'
import { PersonId } from '../../shared/ids.ts'
import { NotificationKind } from '../../shared/notifications/kinds.ts'

const NOW = new Date('2026-11-29T09:00:00Z')
const [ERASED, SOMEBODY] = [PersonId.parse('erased'), PersonId.parse('somebody')]

let db: Database
beforeEach(async () => {
  db = openSqliteDatabase(':memory:')
  await migrate(db)
  await sql`pragma foreign_keys = off`.execute(db)
})
afterEach(() => db.destroy())

/** One of each kind. */
async function addNotifications(person: PersonId): Promise<readonly string[]> {
  const rows = NotificationKind.options.map((kind) => {
    const id = `${kind}-${person}`
    return {
      id,
      person,
      kind,
      subject: 's',
      by: null,
      at: NOW.toISOString(),
      read: 0,
      detail: '{}',
      dedupe: id,
    } as const
  })
  await db.insertInto('notification').values(rows).execute()
  return rows.map(({ id }) => id)
}

const receipts = async () =>
  (await db.selectFrom('mail_item').select('notification').execute()).map(({ notification }) => notification).toSorted()

test('after a restore every notification of the backup counts as mailed, whatever it is about', async () => {
  const ids = await addNotifications(SOMEBODY)
  await settleRestored(db, NOW)
  expect(await receipts()).toEqual(ids.toSorted())
})

test('an erasure removes which mail told the person of what, and nothing of others', async () => {
  const [own, others] = [await addNotifications(ERASED), await addNotifications(SOMEBODY)]
  for (const notification of [...own, ...others])
    await db.insertInto('mail_item').values({ notification, mail: null }).execute()
  const erased = { id: ERASED, name: 'Planner, Denmark', addresses: [], tombstone: 'Erased person', at: NOW }
  await db.transaction().execute((trx) => eraseReceipts(trx, erased))
  expect(await receipts()).toEqual(others.toSorted())
})
