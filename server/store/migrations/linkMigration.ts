/** What was found at links to outside the workspace, and who was notified of those that do not work. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const linkMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('link_check')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('url', 'text', (c) => c.notNull())
      .addColumn('health', 'text', (c) => c.notNull())
      .addColumn('etag', 'text')
      .addColumn('failures', 'integer', (c) => c.notNull())
      .addColumn('notified', 'integer', (c) => c.notNull())
      .addColumn('next_at', 'text', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('link_check_next').on('link_check').column('next_at').execute()
    await db.schema
      .createTable('link_notification')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('document', 'text', (c) => c.notNull())
      .addColumn('url', 'text', (c) => c.notNull())
      .addColumn('why', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('read', 'integer', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('link_notification_person').on('link_notification').columns(['person', 'at']).execute()
  },
}
