import { afterAll, describe } from 'vitest'
import { systemClock } from '../../server/pacing/clock.ts'
import { migrate, openPostgresDatabase } from '../../server/store/database.ts'
import { openPostgresUpdateLog } from '../../server/store/postgresUpdateLog.ts'
import { openDatabaseWriteBehind } from '../../server/store/writeBehind/databaseWriteBehind.ts'
import { createSchema, postgresReachable } from '../harness/postgres.ts'
import { describeAudit } from './audit.ts'
import { describeDatabase } from './database.ts'
import { describeOutbox } from './outbox.ts'
import { describeUpdateLog } from './updateLog.ts'
import { describeWriteBehind } from './writeBehind.ts'

describe.skipIf(!postgresReachable)('on Postgres', () => {
  const schemas: Awaited<ReturnType<typeof createSchema>>[] = []
  async function newSchema(): Promise<string> {
    const schema = await createSchema()
    schemas.push(schema)
    return schema.url
  }
  let current = ''
  afterAll(() => Promise.all(schemas.map((schema) => schema.drop())))

  describeUpdateLog(
    'Postgres',
    async () => openPostgresUpdateLog((current = await newSchema())),
    async () => openPostgresUpdateLog(current),
  )
  const openDatabase = async () => {
    const db = openPostgresDatabase(await newSchema())
    await migrate(db)
    return db
  }
  describeDatabase('Postgres', openDatabase)
  describeAudit('Postgres', openDatabase)
  describeOutbox('Postgres', openDatabase)
  describeWriteBehind('Postgres', async () => {
    const db = await openDatabase()
    return { db, rows: openDatabaseWriteBehind(db, systemClock) }
  })
})
