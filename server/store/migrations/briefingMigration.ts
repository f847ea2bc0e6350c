/** Selections that were frozen with their date. The content lies in parts, so that no statement holds the thread for long. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const briefingMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('briefing')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('campaign', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('query', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .addColumn('created_by', 'text')
      .addColumn('activities', 'integer', (c) => c.notNull())
      .addColumn('centres', 'integer', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('briefing_campaign').on('briefing').columns(['campaign', 'created_at']).execute()
    await db.schema
      .createTable('briefing_part')
      .addColumn('briefing', 'text', (c) => c.notNull().references('briefing.id'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('briefing_part_key', ['briefing', 'number'])
      .execute()
  },
}
