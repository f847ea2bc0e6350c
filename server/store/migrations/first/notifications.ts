/** The tables of the bell: what each person was notified of, by what it is about. */
import type { Kysely } from 'kysely'

/** @param db with the tables of what notifications are about */
export async function createNotificationTables(db: Kysely<unknown>): Promise<void> {
  await createThreadAndConnectionNotifications(db)
  await createMilestoneAndCampaignNotifications(db)
  await createWatchNotifications(db)
  await createPublicationNotifications(db)
  await createInquiryNotifications(db)
  await createLinkNotifications(db)
}

async function createThreadAndConnectionNotifications(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('notification')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('thread', 'text', (c) => c.notNull().references('thread.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('read', 'integer', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('notification_person').on('notification').columns(['person', 'at']).execute()
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
}

async function createMilestoneAndCampaignNotifications(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('milestone_notification')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('milestone', 'text', (c) => c.notNull().references('milestone.id'))
    .addColumn('label', 'text', (c) => c.notNull())
    .addColumn('occasion', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('read', 'integer', (c) => c.notNull())
    .addColumn('message', 'text')
    .addUniqueConstraint('milestone_notification_once', ['milestone', 'label', 'occasion', 'person'])
    .execute()
  await db.schema
    .createIndex('milestone_notification_person')
    .on('milestone_notification')
    .columns(['person', 'at'])
    .execute()
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
}

async function createWatchNotifications(db: Kysely<unknown>): Promise<void> {
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
}

async function createPublicationNotifications(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('publication_notification')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('campaign', 'text', (c) => c.notNull())
    .addColumn('centre', 'text', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('read', 'integer', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('publication_notification_person')
    .on('publication_notification')
    .columns(['person', 'at'])
    .execute()
}

async function createInquiryNotifications(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('inquiry_notification')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('inquiry', 'text', (c) => c.notNull().references('inquiry.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('read', 'integer', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('inquiry_notification_person')
    .on('inquiry_notification')
    .columns(['person', 'at'])
    .execute()
}

async function createLinkNotifications(db: Kysely<unknown>): Promise<void> {
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
}
