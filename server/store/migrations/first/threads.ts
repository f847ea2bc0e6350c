/** The tables of threads: comments, internal notes, read marks, places in texts, and saved answers. */
import type { Kysely } from 'kysely'

export async function createThreadTables(db: Kysely<unknown>): Promise<void> {
  await createThreads(db)
  await createComments(db)
  await db.schema
    .createTable('anchored_text')
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('fragment', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('runs', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('anchors', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('anchored_text_key', ['document', 'fragment'])
    .execute()
  await db.schema
    .createTable('answer_entry')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('used', 'integer', (c) => c.notNull())
    .addColumn('changed_by', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .execute()
}

async function createThreads(db: Kysely<unknown>): Promise<void> {
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
    .addColumn('hidden_at', 'text')
    .addColumn('hidden_by', 'text')
    .addUniqueConstraint('thread_once', ['started_by', 'idempotency_key'])
    .execute()
  await db.schema.createIndex('thread_document').on('thread').column('document').execute()
  await db.schema
    .createIndex('thread_queue')
    .on('thread')
    .columns(['campaign', 'to_helpdesk', 'state', 'started_at', 'id'])
    .execute()
  await db.schema.createIndex('thread_newest').on('thread').columns(['document', 'last_at', 'id']).execute()
}

/** Internal notes are numbered by themselves, in a table that no reader of comments asks. */
async function createComments(db: Kysely<unknown>): Promise<void> {
  for (const table of ['thread_comment', 'thread_note']) {
    await db.schema
      .createTable(table)
      .addColumn('thread', 'text', (c) => c.notNull().references('thread.id'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('idempotency_key', 'text', (c) => c.notNull())
      .addColumn('author', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('edited_at', 'text')
      .addColumn('body', 'text')
      .addPrimaryKeyConstraint(`${table}_key`, ['thread', 'number'])
      .addUniqueConstraint(`${table}_once`, ['thread', 'author', 'idempotency_key'])
      .execute()
  }
  await db.schema
    .createTable('thread_reading')
    .addColumn('thread', 'text', (c) => c.notNull().references('thread.id'))
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('thread_reading_key', ['thread', 'person'])
    .execute()
}
