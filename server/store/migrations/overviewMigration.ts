/** What people keep of the overview: when they last looked, and the selections that they saved. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const overviewMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('overview_visit')
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('campaign', 'text', (c) => c.notNull())
      .addColumn('seen_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('overview_visit_key', ['person', 'campaign'])
      .execute()
    await db.schema
      .createTable('saved_selection')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('campaign', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('query', 'text', (c) => c.notNull())
      .addColumn('saved_at', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('saved_selection_person')
      .on('saved_selection')
      .columns(['person', 'campaign'])
      .execute()
  },
}
