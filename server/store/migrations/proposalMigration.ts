/** Adds the table of proposals. */
import type { Migration } from 'kysely/migration'

export const proposalMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('proposal')
      .addColumn('thread', 'text', (c) => c.primaryKey().references('thread.id'))
      .addColumn('replacement', 'text', (c) => c.notNull())
      .addColumn('before', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('decided_by', 'text')
      .addColumn('decided_at', 'text')
      .addColumn('application', 'text')
      .execute()
  },
}
