/**
 * Each numbered migration after a release is tried on what the release left, on both engines, and is killed in its middle and at its
 * end. A planted migration comes after those of the program, so that there is always one to try.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPostgresDatabase, openSqliteDatabase, type Database } from '../../server/store/database.ts'
import { migrate } from '../../server/store/migrations/migrate.ts'
import type { Digest } from '../../server/store/transfer/digest.ts'
import { digestTable } from '../../server/store/transfer/tableRows.ts'
import { readTableShapes, type TableShape } from '../../server/store/transfer/tableShapes.ts'
import { postgresReachable } from '../harness/postgres.ts'
import { copyStore, RELEASES, type CopiedStore, type Engine } from './fixture.ts'
import { observeMigrations, type MigrationPoint } from './killAt.ts'
import { PLANTED_MIGRATION, WITH_PLANTED } from './plantedMigration.ts'

/** The tables of an app database with their rows, and the migrations that it has had. */
interface Content {
  readonly done: readonly string[]
  readonly tables: readonly (readonly [TableShape, Digest])[]
}

async function contentOf(db: Database): Promise<Content> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  const tables: [TableShape, Digest][] = []
  for (const shape of await readTableShapes(db)) tables.push([shape, await digestTable(db, shape, () => {})])
  return { done: rows.map(({ name }) => name), tables }
}

const addressOf = ({ dataDir, databaseUrl }: CopiedStore): string => databaseUrl ?? join(dataDir, 'app.sqlite')

async function withDatabase<Result>(store: CopiedStore, work: (db: Database) => Promise<Result>): Promise<Result> {
  const { databaseUrl } = store
  const db = databaseUrl === null ? openSqliteDatabase(addressOf(store)) : openPostgresDatabase(databaseUrl)
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

/** @returns the signal that ended the migrating process; null if it ended by itself */
function migrateAndDie(store: CopiedStore, { migration, statement }: MigrationPoint): NodeJS.Signals | null {
  const main = join(import.meta.dirname, 'killedMigrationMain.ts')
  return spawnSync(process.execPath, [main, addressOf(store), migration, String(statement)]).signal
}

for (const release of RELEASES) {
  testKills(release, 'sqlite')
  describe.skipIf(!postgresReachable)('with Postgres', () => {
    testKills(release, 'postgres')
  })
}

function testKills(release: string, engine: Engine): void {
  describe(`what ${release} left in ${engine}`, () => {
    let folder: string
    let store: CopiedStore
    let before: Content
    let after: Content
    /** How many statements each migration after the release has. */
    const statements = new Map<string, number>()

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'sid-killed-'))
      const whole = await copyStore(release, engine, folder)
      after = await withDatabase(whole, async (db) => {
        const count = ({ migration, statement }: MigrationPoint) => void statements.set(migration, statement)
        await migrate(db, observeMigrations(WITH_PLANTED, count))
        return contentOf(db)
      })
      await whole.drop()
      store = await copyStore(release, engine, folder)
      before = await withDatabase(store, contentOf)
    })
    afterAll(async () => {
      await store.drop()
      rmSync(folder, { recursive: true })
    })

    test('has rows, and a migration to try', () => {
      expect(before.tables.filter(([, { count }]) => count > 0).length).toBeGreaterThan(40)
      expect([...statements.keys()]).toContain(PLANTED_MIGRATION)
      expect(after.done).toEqual([...before.done, ...statements.keys()])
    })

    test('is as it was after each kill of a migration in its middle, or at its end', async () => {
      for (const [migration, end] of statements) {
        for (const statement of new Set([Math.ceil(end / 2), end])) {
          expect(migrateAndDie(store, { migration, statement }), `${migration} dies at ${statement}`).toBe('SIGKILL')
          expect(await withDatabase(store, contentOf), `${migration} at ${statement}`).toEqual(before)
        }
      }
    })

    test('has everything after a migration that follows on the kills', async () => {
      await withDatabase(store, (db) => migrate(db, WITH_PLANTED))
      expect(await withDatabase(store, contentOf)).toEqual(after)
    })
  })
}
