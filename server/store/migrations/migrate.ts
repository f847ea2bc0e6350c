/**
 * Brings the tables of the app database up to date, even while nodes of an older release use them.
 * A change of a table waits until nobody uses it, and all later queries wait behind it. Two changes in one transaction
 * can moreover deadlock. So a migration gives way: it waits half a second, less than Postgres takes to find such a
 * deadlock and to end one of the two, and then tries again.
 */
import { sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { isPostgres, type Database } from '../database.ts'
import { LOCK_REFUSALS, LOCK_TIMEOUT, tryAgainOn } from '../giveWay.ts'
import { migrations } from './migrations.ts'

export type Migrations = Readonly<Record<string, Migration>>

/** Kysely looks at all schemas of a Postgres database, and fails if somebody drops one meanwhile. Nothing is done by then. */
const SCHEMA_DROPPED: readonly string[] = ['3F000', '42P01']

/**
 * Several nodes may call it at once.
 * @param all the migrations of the program; tests add some
 * @throws the first failure; the failed migration is rolled back
 */
export async function migrate(database: Database, all: Migrations = migrations): Promise<void> {
  const provided = isPostgres(database) ? givingWay(all) : all
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ ...provided }) },
    ...(await schemaOf(database)),
  })
  await tryAgainOn([...LOCK_REFUSALS, ...SCHEMA_DROPPED], async () => {
    const { error } = await migrator.migrateToLatest()
    if (error !== undefined) throw error
  })
}

const givingWay = (all: Migrations): Migrations =>
  Object.fromEntries(
    Object.entries(all).map(([name, migration]) => [
      name,
      {
        async up(db) {
          await sql`SELECT set_config('lock_timeout', ${LOCK_TIMEOUT}, true)`.execute(db)
          await migration.up(db)
        },
      } satisfies Migration,
    ]),
  )

/** Without an explicit schema, Kysely mistakes the migrations of another schema of the same Postgres for ours. */
async function schemaOf(database: Database): Promise<{ migrationTableSchema?: string }> {
  if (!isPostgres(database)) return {}
  const { rows } = await sql<{ name: string | null }>`select current_schema() as name`.execute(database)
  const name = rows[0]?.name
  return name === undefined || name === null ? {} : { migrationTableSchema: name }
}
