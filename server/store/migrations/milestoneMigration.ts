/** Milestones of campaigns, and the labels that each person received. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const milestoneMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('milestone')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('campaign', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'text')
      .addColumn('needs_review', 'integer', (c) => c.notNull())
      .addColumn('changed_by', 'text')
      .execute()
    await db.schema.createIndex('milestone_campaign').on('milestone').column('campaign').execute()
    await db.schema
      .createTable('milestone_notification')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('milestone', 'text', (c) => c.notNull().references('milestone.id'))
      .addColumn('label', 'text', (c) => c.notNull())
      .addColumn('occasion', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('read', 'integer', (c) => c.notNull())
      .addUniqueConstraint('milestone_notification_once', ['milestone', 'label', 'occasion', 'person'])
      .execute()
    await db.schema
      .createIndex('milestone_notification_person')
      .on('milestone_notification')
      .columns(['person', 'at'])
      .execute()
  },
}
