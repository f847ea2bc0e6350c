import { afterAll, beforeAll, describe } from 'vitest'
import { systemClock } from '../../server/pacing/clock.ts'
import { openPostgresDatabase } from '../../server/store/database.ts'
import { migrate } from '../../server/store/migrations/migrate.ts'
import { openPostgresUpdateLog } from '../../server/store/postgresUpdateLog.ts'
import { openDatabaseWriteBehind } from '../../server/store/writeBehind/databaseWriteBehind.ts'
import { createDatabase, dropDatabases, postgresReachable, type TestDatabase } from '../harness/postgres.ts'
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

describe.skipIf(!postgresReachable)('on Postgres', () => {
  const databases: TestDatabase[] = []
  /** One with all tables, of which the others are copies: the migrations of each would take most of the time. */
  let migrated: TestDatabase | null = null
  async function newUrl(template?: string): Promise<string> {
    const database = await createDatabase(template)
    databases.push(database)
    return database.url
  }
  let current = ''
  beforeAll(async () => {
    migrated = await createDatabase()
    const db = openPostgresDatabase(migrated.url)
    await migrate(db)
    await db.destroy()
  })
  afterAll(async () => {
    await dropDatabases([...databases, ...(migrated === null ? [] : [migrated])])
  })

  describeUpdateLog(
    'Postgres',
    async () => openPostgresUpdateLog((current = await newUrl())),
    async () => openPostgresUpdateLog(current),
  )
  describeReading('Postgres', async () => openPostgresUpdateLog(await newUrl()))
  const openDatabase = async () => openPostgresDatabase(await newUrl(migrated?.name))
  describeDatabase('Postgres', openDatabase)
  describeSessions('Postgres', openDatabase)
  describeAudit('Postgres', openDatabase)
  describeOutbox('Postgres', openDatabase)
  describeMilestones('Postgres', openDatabase)
  describeNetworkHistory('Postgres', openDatabase)
  describeThumbnails('Postgres', openDatabase)
  describeReportPictures('Postgres', openDatabase)
  describeWriteBehind('Postgres', async () => {
    const db = await openDatabase()
    return { db, rows: openDatabaseWriteBehind(() => db, systemClock) }
  })
})
