/** The register of helplines. */
import type { Migration } from 'kysely/migration'

export const helplineMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('helpline')
      .addColumn('centre', 'text', (c) => c.primaryKey().references('centre.id'))
      .addColumn('fields', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .addColumn('changed_by', 'text')
      .addColumn('confirmed', 'text')
      .addColumn('confirmed_at', 'text')
      .addColumn('confirmed_by', 'text')
      .execute()
  },
}
