/**
 * The tables of the overview: people's stored settings, frozen selections, and addresses that calendar programs read.
 */
import type { Kysely } from 'kysely'

export async function createOverviewTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('overview_visit')
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('campaign', 'text', (c) => c.notNull())
    .addColumn('seen_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('overview_visit_key', ['person', 'campaign'])
    .execute()
  await db.schema
    .createTable('saved_selection')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('campaign', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('query', 'text', (c) => c.notNull())
    .addColumn('saved_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('saved_selection_person').on('saved_selection').columns(['person', 'campaign']).execute()
  await createBriefings(db)
  await db.schema
    .createTable('calendar_feed')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('campaign', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('read_on', 'text')
    .execute()
  await db.schema.createIndex('calendar_feed_person').on('calendar_feed').columns(['person', 'campaign']).execute()
}

/** The content is stored in parts, so that no statement blocks the thread for long. */
async function createBriefings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('briefing')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('campaign', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('query', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text')
    .addColumn('activities', 'integer', (c) => c.notNull())
    .addColumn('centres', 'integer', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('briefing_campaign').on('briefing').columns(['campaign', 'created_at']).execute()
  await db.schema
    .createTable('briefing_part')
    .addColumn('briefing', 'text', (c) => c.notNull().references('briefing.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('briefing_part_key', ['briefing', 'number'])
    .execute()
}
