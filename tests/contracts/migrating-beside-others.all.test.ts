/** A release that changes tables while nodes of the one before use them. */
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openPostgresDatabase } from '../../server/store/database.ts'
import { migrate } from '../../server/store/migrations/migrate.ts'
import { openPostgresUpdateLog } from '../../server/store/postgresUpdateLog.ts'
import { createDatabase, postgresReachable, type TestDatabase } from '../harness/postgres.ts'
import { PLANTED_MIGRATION, WITH_PLANTED } from '../upgrade/plantedMigration.ts'

const LOCK_WAITERS = `SELECT 1 FROM pg_locks WHERE NOT granted
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`

interface Store {
  /** The table of completed migrations. */
  readonly done: string
  /** The locks of Kysely and of the log, which a migration holds. */
  readonly advisoryLock: string
  /** One that the last migration changes. */
  readonly changed: string
  readonly undoLast: string
  bring(url: string): Promise<void>
}

const APP: Store = {
  done: 'kysely_migration',
  advisoryLock: '3853314791062309107',
  changed: 'person',
  undoLast: `ALTER TABLE person DROP COLUMN initials;
    ALTER TABLE plan RENAME COLUMN subject TO theme;
    DROP TABLE thread_state;
    DELETE FROM kysely_migration WHERE name = '${PLANTED_MIGRATION}'`,
  async bring(url) {
    const db = openPostgresDatabase(url)
    try {
      await migrate(db, WITH_PLANTED)
    } finally {
      await db.destroy()
    }
  },
}

const LOG: Store = {
  done: 'log_migration',
  advisoryLock: '7026401',
  changed: 'log_entry',
  undoLast: `ALTER TABLE log_entry DROP COLUMN count, DROP COLUMN schema;
    DROP FUNCTION log_commit_rows; DROP TABLE work_lease, node_message_head, node_message;
    DELETE FROM log_migration WHERE number >= 6`,
  bring: async (url) => (await openPostgresUpdateLog(url)).close(),
}

describe.skipIf(!postgresReachable)('tables that others use', () => {
  let database: TestDatabase
  let other: Client
  beforeAll(async () => {
    database = await createDatabase()
    for (const store of [APP, LOG]) await store.bring(database.url)
  })
  afterAll(() => database.drop())
  beforeEach(async () => {
    other = new Client({ connectionString: database.url })
    await other.connect()
  })
  afterEach(() => other.end())

  const untilSomebodyWaits = async () => {
    while ((await other.query(LOCK_WAITERS)).rowCount === 0) await wait(10)
  }

  test.each([APP, LOG])('S72 · are changed, such as $changed, and nobody waits for that', async (store) => {
    const reader = new Client({ connectionString: database.url })
    await reader.connect()
    try {
      await other.query(store.undoLast)
      await other.query(`BEGIN; SELECT 1 FROM ${store.changed}`)
      const bringing = store.bring(database.url)
      await untilSomebodyWaits()
      // The change is still waiting.
      expect((await reader.query(`SELECT 1 FROM ${store.changed}`)).command).toBe('SELECT')
      await other.query('COMMIT')
      await bringing
    } finally {
      await reader.end()
    }
  })

  test.each([APP, LOG])(
    'are changed though somebody who holds $done waits for the one who changes them',
    async (store) => {
      await other.query(`BEGIN; LOCK TABLE ${store.done} IN ACCESS EXCLUSIVE MODE`)
      const bringing = store.bring(database.url)
      await untilSomebodyWaits()
      await other.query(`SELECT pg_advisory_xact_lock(${store.advisoryLock})`)
      await other.query('COMMIT')
      await bringing
    },
  )
})
