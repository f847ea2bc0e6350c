/**
 * The tables of inquiries: messages from the public to centres, the answers, and internal notes, which no page of the
 * writer reads.
 */
import type { Kysely } from 'kysely'

export async function createInquiryTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('inquiry')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('campaign', 'text', (c) => c.notNull())
    .addColumn('centre', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('email', 'text')
    .addColumn('sender', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('last_at', 'text', (c) => c.notNull())
    .addColumn('shown_at', 'text', (c) => c.notNull())
    .addColumn('disclosure', 'integer', (c) => c.notNull())
    .addColumn('disclosure_at', 'text')
    .addColumn('disclosure_by', 'text')
    .addColumn('disclosure_words', 'text', (c) => c.notNull())
    .addColumn('owner', 'text')
    .execute()
  await db.schema.createIndex('inquiry_queue').on('inquiry').columns(['campaign', 'state', 'created_at']).execute()
  await db.schema.createIndex('inquiry_last').on('inquiry').column('last_at').execute()
  await db.schema
    .createTable('inquiry_message')
    .addColumn('inquiry', 'text', (c) => c.notNull().references('inquiry.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('author', 'text')
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('mail', 'text')
    .addPrimaryKeyConstraint('inquiry_message_key', ['inquiry', 'number'])
    .execute()
  await db.schema
    .createTable('inquiry_note')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('inquiry', 'text', (c) => c.notNull().references('inquiry.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('author', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('inquiry_note_inquiry').on('inquiry_note').columns(['inquiry', 'at']).execute()
}
