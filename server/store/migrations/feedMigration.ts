/** Calendar feeds: addresses that calendar programs read. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const feedMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('calendar_feed')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('campaign', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('token_hash', 'text', (c) => c.notNull().unique())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('read_at', 'text')
      .execute()
    await db.schema.createIndex('calendar_feed_person').on('calendar_feed').columns(['person', 'campaign']).execute()
  },
}
