/** Adds the tables of the Weekly Update, and the issue that a mail carries. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const updateMigration: Migration = {
  async up(db) {
    await createIssueTables(db)
    await createPeopleTables(db)
    await db.schema.createIndex('mail_refusal_person').on('mail_refusal').columns(['person', 'at']).execute()
    await db.schema.alterTable('mail').addColumn('issue', 'text').execute()
    // Nobody gets a letter twice, whatever queues it again.
    await db.schema.createIndex('mail_issue').on('mail').columns(['issue', 'person']).unique().execute()
  },
}

/** Issues, and what is added to them. */
async function createIssueTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('weekly_update')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('campaign', 'text', (c) => c.notNull().references('campaign.id'))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('number', 'text', (c) => c.unique())
    .addColumn('day', 'text')
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('is_public', 'integer', (c) => c.notNull())
    .addColumn('headings', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text')
    .addColumn('snapshot', 'integer', (c) => c.notNull())
    .addColumn('send_at', 'text')
    .addColumn('sent_at', 'text')
    .addColumn('stopped', 'integer', (c) => c.notNull())
    .addColumn('people', 'integer', (c) => c.notNull())
    .addColumn('refused', 'integer', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('update_note')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('issue', 'text', (c) => c.notNull().references('weekly_update.id'))
    .addColumn('item', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .execute()
}

/** People who write letters, and people who receive them. */
async function createPeopleTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('update_seen')
    .addColumn('issue', 'text', (c) => c.notNull().references('weekly_update.id'))
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('snapshot', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('update_seen_key', ['issue', 'person'])
    .execute()
  await db.schema
    .createTable('update_choice')
    .addColumn('person', 'text', (c) => c.primaryKey())
    .addColumn('wants', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('mail_refusal')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('issue', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('trouble', 'text', (c) => c.notNull())
    .addColumn('settled', 'integer', (c) => c.notNull())
    .execute()
}
