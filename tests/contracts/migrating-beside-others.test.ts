/** A release that changes tables while nodes of the one before use them. */
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate, openPostgresDatabase } from '../../server/store/database.ts'
import { openPostgresUpdateLog } from '../../server/store/postgresUpdateLog.ts'
import { createDatabase, postgresReachable, type TestDatabase } from '../harness/postgres.ts'

/** That of Kysely, and that of the log: whoever migrates holds it. */
const MIGRATION_LOCKS = { database: '3853314791062309107', log: '7026401' }
const LOCK_WAITERS =
  'SELECT 1 FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())'

describe.skipIf(!postgresReachable)('tables are brought up to date', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await createDatabase()
    for (const [, bring] of migrateAll) await bring()
  })
  afterAll(() => database.drop())

  const migrateDatabase = async () => {
    const db = openPostgresDatabase(database.url)
    try {
      await migrate(db)
    } finally {
      await db.destroy()
    }
  }
  const migrateLog = async () => (await openPostgresUpdateLog(database.url)).close()
  const migrateAll = [
    ['kysely_migration', migrateDatabase, MIGRATION_LOCKS.database],
    ['log_migration', migrateLog, MIGRATION_LOCKS.log],
  ] as const

  test.each(migrateAll)(
    'though Postgres ends it, since somebody who uses %s waits for it in turn',
    async (table, bring, lock) => {
      const other = new Client({ connectionString: database.url })
      await other.connect()
      try {
        await other.query('BEGIN')
        await other.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`)
        const bringing = bring()
        bringing.catch(() => {})
        while ((await other.query(LOCK_WAITERS)).rowCount === 0) await wait(10)
        // Each waits for the other now; Postgres ends the one that has waited for longer.
        await other.query(`SELECT pg_advisory_xact_lock(${lock})`)
        await other.query('COMMIT')
        await expect(bringing).resolves.toBeUndefined()
      } finally {
        await other.end()
      }
    },
  )
})
