/** Threads, their comments, and who is notified of them. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const threadMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('thread')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('idempotency_key', 'text', (c) => c.notNull())
      .addColumn('campaign', 'text', (c) => c.notNull())
      .addColumn('document', 'text', (c) => c.notNull())
      .addColumn('centres', 'text', (c) => c.notNull())
      .addColumn('place', 'text', (c) => c.notNull())
      .addColumn('audience', 'text', (c) => c.notNull())
      .addColumn('to_helpdesk', 'integer', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('owner', 'text')
      .addColumn('started_by', 'text', (c) => c.notNull())
      .addColumn('started_at', 'text', (c) => c.notNull())
      .addColumn('last_at', 'text', (c) => c.notNull())
      .addColumn('last_number', 'integer', (c) => c.notNull())
      .addColumn('answered_at', 'text')
      .addColumn('snoozed_until', 'text')
      .addUniqueConstraint('thread_once', ['started_by', 'idempotency_key'])
      .execute()
    await db.schema.createIndex('thread_document').on('thread').column('document').execute()
    await db.schema
      .createIndex('thread_queue')
      .on('thread')
      .columns(['campaign', 'to_helpdesk', 'state', 'started_at', 'id'])
      .execute()
    await db.schema
      .createTable('thread_comment')
      .addColumn('thread', 'text', (c) => c.notNull().references('thread.id'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('idempotency_key', 'text', (c) => c.notNull())
      .addColumn('author', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('edited_at', 'text')
      .addColumn('body', 'text')
      .addPrimaryKeyConstraint('thread_comment_key', ['thread', 'number'])
      .addUniqueConstraint('thread_comment_once', ['thread', 'author', 'idempotency_key'])
      .execute()
    await db.schema
      .createTable('thread_reading')
      .addColumn('thread', 'text', (c) => c.notNull().references('thread.id'))
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('number', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('thread_reading_key', ['thread', 'person'])
      .execute()
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
  },
}
