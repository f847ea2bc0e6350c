import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { migrate, openSqliteDatabase } from '../../server/store/database.ts'
import { openSqliteUpdateLog } from '../../server/store/sqliteUpdateLog.ts'
import { describeDatabase } from './database.ts'
import { describeOutbox } from './outbox.ts'
import { describeUpdateLog } from './updateLog.ts'

const folder = mkdtempSync(join(tmpdir(), 'sid-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0

describeUpdateLog(
  'SQLite',
  async () => openSqliteUpdateLog(join(folder, `${(files += 1)}.sqlite`)),
  async () => openSqliteUpdateLog(join(folder, `${files}.sqlite`)),
)
const openDatabase = async () => {
  const db = openSqliteDatabase(join(folder, `${(files += 1)}.sqlite`))
  await migrate(db)
  return db
}
describeDatabase('SQLite', openDatabase)
describeOutbox('SQLite', openDatabase)

test('migrations of SQLite that are cut off anywhere leave nothing behind', async () => {
  for (const tables of [1, 5, 9, 13]) {
    const db = openSqliteDatabase(join(folder, `${(files += 1)}.sqlite`))
    let made = 0
    const cutOff = db.withPlugin({
      transformQuery({ node }) {
        if (node.kind === 'CreateTableNode') made += 1
        if (made > tables) throw new Error('planted: the process ends here')
        return node
      },
      transformResult: async ({ result }) => result,
    })
    await expect(migrate(cutOff)).rejects.toThrow('planted')
    await migrate(db)
    await db.destroy()
  }
})
