/** Threads that coordinators hide, and the order in which the newest are read. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const hiddenThreadMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('thread').addColumn('hidden_at', 'text').execute()
    await db.schema.alterTable('thread').addColumn('hidden_by', 'text').execute()
    await db.schema.createIndex('thread_newest').on('thread').columns(['document', 'last_at', 'id']).execute()
  },
}
