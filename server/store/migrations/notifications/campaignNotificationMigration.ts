/** Planners are notified when a campaign is opened. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const campaignNotificationMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('campaign_notification')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('campaign', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('read', 'integer', (c) => c.notNull())
      .addUniqueConstraint('campaign_notification_once', ['campaign', 'person'])
      .execute()
    await db.schema
      .createIndex('campaign_notification_person')
      .on('campaign_notification')
      .columns(['person', 'read'])
      .execute()
  },
}
