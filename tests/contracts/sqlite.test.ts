import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { systemClock } from '../../server/pacing/clock.ts'
import { openSqliteDatabase } from '../../server/store/database.ts'
import { migrate } from '../../server/store/migrations/migrate.ts'
import { openSqliteUpdateLog } from '../../server/store/sqliteUpdateLog.ts'
import { openSqliteWriteBehind } from '../../server/store/writeBehind/sqliteWriteBehind.ts'
import { describeAudit } from './audit.ts'
import { describeDatabase } from './database.ts'
import { describeMilestones } from './milestones.ts'
import { describeNetworkHistory } from './networkHistory.ts'
import { describeOutbox } from './outbox.ts'
import { describeSessions } from './sessions.ts'
import { describeReportPictures } from './reportPictures.ts'
import { describeThumbnails } from './thumbnails.ts'
import { describeUpdateLog } from './updateLog.ts'
import { describeReading } from './updateLogReading.ts'
import { describeWriteBehind } from './writeBehind.ts'

const folder = mkdtempSync(join(tmpdir(), 'sid-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0

describeUpdateLog(
  'SQLite',
  async () => openSqliteUpdateLog(join(folder, `${(files += 1)}.sqlite`)),
  async () => openSqliteUpdateLog(join(folder, `${files}.sqlite`)),
)
describeReading('SQLite', async () => openSqliteUpdateLog(join(folder, `${(files += 1)}.sqlite`)))
const openDatabase = async () => {
  const db = openSqliteDatabase(join(folder, `${(files += 1)}.sqlite`))
  await migrate(db)
  return db
}
describeDatabase('SQLite', openDatabase)
describeSessions('SQLite', openDatabase)
describeAudit('SQLite', openDatabase)
describeOutbox('SQLite', openDatabase)
describeMilestones('SQLite', openDatabase)
describeNetworkHistory('SQLite', openDatabase)
describeThumbnails('SQLite', openDatabase)
describeReportPictures('SQLite', openDatabase)
describeWriteBehind('SQLite', async () => {
  const db = await openDatabase()
  return { db, rows: openSqliteWriteBehind(join(folder, `${files}.sqlite`), systemClock) }
})

test('migrations of SQLite that are cut off anywhere leave nothing behind', async () => {
  for (const tables of [1, 5, 9, 13]) {
    const db = openSqliteDatabase(join(folder, `${(files += 1)}.sqlite`))
    let made = 0
    const cutOff = db.withPlugin({
      transformQuery({ node }) {
        if (node.kind === 'RawNode' && node.sqlFragments[0]?.startsWith('create table')) made += 1
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

test('a worker of rows that ends is started again by the next write', async () => {
  const db = await openDatabase()
  const broken = openSqliteWriteBehind(join(folder, 'no-such-folder', 'app.sqlite'), systemClock)
  const unit = [db.insertInto('done_once').values({ name: 'a', at: 'now' }).compile()]
  await expect(broken.write(unit, 'now')).rejects.toThrow('unable to open')
  await expect(broken.write(unit, 'now')).rejects.toThrow('unable to open')
  await broken.close()
  await db.destroy()
})
