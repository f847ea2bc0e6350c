/** The table of the bell: each person's notifications. */
import type { Kysely } from 'kysely'

/** The subject of a row is in another table for each group of kinds, so it references none. */
export async function createNotificationTables(db: Kysely<unknown>): Promise<void> {
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
    // Two nodes that look at the same time notify once.
    .addUniqueConstraint('notification_once', ['person', 'kind', 'dedupe'])
    .execute()
  await db.schema.createIndex('notification_person').on('notification').columns(['person', 'at']).execute()
  await db.schema.createIndex('notification_subject').on('notification').columns(['kind', 'subject']).execute()
}
