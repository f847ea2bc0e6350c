import { afterAll, describe } from 'vitest'
import { systemClock } from '../../server/pacing/clock.ts'
import { openPostgresDatabase } from '../../server/store/database.ts'
import { migrate } from '../../server/store/migrations/migrate.ts'
import { openPostgresUpdateLog } from '../../server/store/postgresUpdateLog.ts'
import { openDatabaseWriteBehind } from '../../server/store/writeBehind/databaseWriteBehind.ts'
import { createSchema, postgresReachable } from '../harness/postgres.ts'
import { describeAudit } from './audit.ts'
import { describeDatabase } from './database.ts'
import { describeMilestones } from './milestones.ts'
import { describeNetworkHistory } from './networkHistory.ts'
import { describeOutbox } from './outbox.ts'
import { describeSessions } from './sessions.ts'
import { describeThumbnails } from './thumbnails.ts'
import { describeUpdateLog } from './updateLog.ts'
import { describeReading } from './updateLogReading.ts'
import { describeWriteBehind } from './writeBehind.ts'

describe.skipIf(!postgresReachable)('on Postgres', () => {
  const schemas: Awaited<ReturnType<typeof createSchema>>[] = []
  async function newSchema(): Promise<string> {
    const schema = await createSchema()
    schemas.push(schema)
    return schema.url
  }
  let current = ''
  // Each takes a lock for every table: all at once would take more locks than Postgres has.
  afterAll(async () => {
    while (schemas.length > 0) await Promise.all(schemas.splice(-8).map((schema) => schema.drop()))
  }, 60_000)

  describeUpdateLog(
    'Postgres',
    async () => openPostgresUpdateLog((current = await newSchema())),
    async () => openPostgresUpdateLog(current),
  )
  describeReading('Postgres', async () => openPostgresUpdateLog(await newSchema()))
  const openDatabase = async () => {
    const db = openPostgresDatabase(await newSchema())
    await migrate(db)
    return db
  }
  describeDatabase('Postgres', openDatabase)
  describeSessions('Postgres', openDatabase)
  describeAudit('Postgres', openDatabase)
  describeOutbox('Postgres', openDatabase)
  describeMilestones('Postgres', openDatabase)
  describeNetworkHistory('Postgres', openDatabase)
  describeThumbnails('Postgres', openDatabase)
  describeWriteBehind('Postgres', async () => {
    const db = await openDatabase()
    return { db, rows: openDatabaseWriteBehind(() => db, systemClock) }
  })
})
