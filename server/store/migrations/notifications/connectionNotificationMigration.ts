/** What the other centre did on a connection, for the bell and for mails: one row per person and act. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const connectionNotificationMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('connection_notification')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('connection', 'text', (c) => c.notNull().references('connection.id'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('read', 'integer', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('connection_notification_person')
      .on('connection_notification')
      .columns(['person', 'at'])
      .execute()
  },
}
