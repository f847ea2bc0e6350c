/** What people watch, and what they were notified of. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const watchMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('watch')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('campaign', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('watched', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('notified_until', 'text', (c) => c.notNull())
      .addUniqueConstraint('watch_once', ['person', 'campaign', 'watched'])
      .execute()
    await db.schema
      .createTable('watch_notification')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('watch', 'text', (c) => c.notNull())
      .addColumn('changes', 'integer', (c) => c.notNull())
      .addColumn('since', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('read', 'integer', (c) => c.notNull())
      // Two servers that look at the same time notify once.
      .addUniqueConstraint('watch_notification_once', ['watch', 'since'])
      .execute()
    await db.schema
      .createIndex('watch_notification_person')
      .on('watch_notification')
      .columns(['person', 'read'])
      .execute()
  },
}
