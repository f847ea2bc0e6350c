/** Adds the tables of frozen network reports: each with its moment, and its content in parts. */
import type { Migration } from 'kysely/migration'

export const frozenReportMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('report_frozen')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('campaign', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('frozen_at', 'text', (c) => c.notNull())
      .addColumn('frozen_by', 'text')
      .addColumn('accepted', 'integer', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('report_frozen_by_campaign').on('report_frozen').column('campaign').execute()
    await db.schema
      .createTable('report_frozen_part')
      .addColumn('report', 'text', (c) => c.notNull().references('report_frozen.id'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('report_frozen_part_key', ['report', 'number'])
      .execute()
  },
}
