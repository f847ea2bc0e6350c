/** Adds the table of templates. */
import type { Migration } from 'kysely/migration'

export const templateMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('template')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('centre', 'text', (c) => c.references('centre.id'))
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('written_by', 'text')
      .addColumn('written_at', 'text', (c) => c.notNull())
      .execute()
  },
}
