/** Inquiries of the public, their messages, and who is notified that one may be a disclosure. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const inquiryMigration: Migration = {
  async up(db: Kysely<unknown>) {
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
  },
}
