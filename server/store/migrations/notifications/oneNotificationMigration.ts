/** One table of notifications. */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const BEFORE = [
  'notification',
  'connection_notification',
  'milestone_notification',
  'campaign_notification',
  'watch_notification',
  'publication_notification',
  'inquiry_notification',
  'link_notification',
]

export const oneNotificationMigration: Migration = {
  async up(db) {
    for (const table of BEFORE) await sql`drop table ${sql.table(table)}`.execute(db)
    await db.schema
      .createTable('notification')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('by', 'text')
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('read', 'integer', (c) => c.notNull())
      .addColumn('detail', 'text', (c) => c.notNull())
      .addColumn('dedupe', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('notification_once')
      .unique()
      .on('notification')
      .columns(['person', 'kind', 'dedupe'])
      .execute()
    await db.schema.createIndex('notification_person').on('notification').columns(['person', 'at']).execute()
    await db.schema.createIndex('notification_subject').on('notification').columns(['kind', 'subject']).execute()
  },
}
