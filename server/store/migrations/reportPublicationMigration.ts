/** Adds the table that says which frozen report is published. */
import type { Migration } from 'kysely/migration'

export const reportPublicationMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('report_publication')
      .addColumn('campaign', 'text', (c) => c.primaryKey().references('campaign.id'))
      .addColumn('report', 'text', (c) => c.notNull().references('report_frozen.id'))
      .addColumn('published_at', 'text', (c) => c.notNull())
      .addColumn('published_by', 'text')
      .execute()
  },
}
