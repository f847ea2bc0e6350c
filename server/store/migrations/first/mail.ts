/** The tables of mail: people's choices, the outbox, and the notifications in each mail. */
import type { Kysely } from 'kysely'

/** @param db with the tables of accounts */
export async function createMailTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('mail_choice')
    .addColumn('person', 'text', (c) => c.primaryKey().references('person.id'))
    .addColumn('choice', 'text')
    .addColumn('token', 'text', (c) => c.notNull())
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .execute()
  await db.schema
    .createTable('mail')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('subject', 'text')
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('due_at', 'text', (c) => c.notNull())
    .addColumn('done_at', 'text')
    .addColumn('trouble', 'text')
    .addColumn('claim', 'text')
    .addColumn('claimed_until', 'text')
    .addColumn('about', 'text')
    .addColumn('address', 'text')
    .execute()
  await db.schema.createIndex('mail_due').on('mail').columns(['state', 'due_at']).execute()
  await db.schema.createIndex('mail_person').on('mail').columns(['person', 'state']).execute()
  await db.schema
    .createTable('mail_item')
    .addColumn('notification', 'text', (c) => c.primaryKey())
    .addColumn('mail', 'text')
    .execute()
  await db.schema.createIndex('mail_item_mail').on('mail_item').column('mail').execute()
}
