/** The history of activities, and the values that it compares with. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const historyMigration: Migration = {
  async up(db: Kysely<unknown>) {
    // Null for an activity that no newer release has seen change.
    await db.schema.alterTable('activity_change').addColumn('note', 'text').execute()
    await db.schema
      .createTable('activity_history')
      .addColumn('campaign', 'text', (c) => c.notNull())
      .addColumn('centre', 'text', (c) => c.notNull())
      .addColumn('activity', 'text', (c) => c.notNull())
      .addColumn('field', 'text', (c) => c.notNull())
      .addColumn('from', 'text', (c) => c.notNull())
      .addColumn('until', 'text', (c) => c.notNull())
      .addColumn('old', 'text', (c) => c.notNull())
      .addColumn('new', 'text', (c) => c.notNull())
      .addColumn('people', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('activity_history_key', ['campaign', 'centre', 'activity', 'field', 'from'])
      .execute()
    await db.schema
      .createIndex('activity_history_until')
      .on('activity_history')
      .columns(['campaign', 'until'])
      .execute()
  },
}
