/** Internal notes of threads, which only helpdesk and coordinators see. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const noteMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('thread_note')
      .addColumn('thread', 'text', (c) => c.notNull().references('thread.id'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('idempotency_key', 'text', (c) => c.notNull())
      .addColumn('author', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('edited_at', 'text')
      .addColumn('body', 'text')
      .addPrimaryKeyConstraint('thread_note_key', ['thread', 'number'])
      .addUniqueConstraint('thread_note_once', ['thread', 'author', 'idempotency_key'])
      .execute()
  },
}
