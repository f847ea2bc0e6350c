/**
 * A migration that no release has, after all others: it shows that the harness tries migrations after the first, while the program
 * has none, and does what such migrations do. It adds a column and fills it, renames one, moves rows to a table, makes an index.
 */
import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { migrations } from '../../server/store/migrations/migrations.ts'
import type { Migrations } from '../../server/store/migrations/migrate.ts'

export const PLANTED_MIGRATION = '9999-planted'

const planted: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('person')
      .addColumn('initials', 'text', (c) => c.notNull().defaultTo(''))
      .execute()
    await sql`update person set initials = substr(name, 1, 1)`.execute(db)
    await db.schema.alterTable('plan').renameColumn('theme', 'subject').execute()
    await db.schema
      .createTable('thread_state')
      .addColumn('thread', 'text', (c) => c.primaryKey().references('thread.id'))
      .addColumn('state', 'text', (c) => c.notNull())
      .execute()
    await sql`insert into thread_state (thread, state) select id, state from thread`.execute(db)
    await db.schema.createIndex('thread_state_state').on('thread_state').column('state').execute()
  },
}

export const WITH_PLANTED: Migrations = { ...migrations, [PLANTED_MIGRATION]: planted }
