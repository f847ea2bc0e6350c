/**
 * Adds the tables of reports that were begun, of the form of a campaign's reports and of activities that two centres call one event, and until when a
 * centre may write in a closed campaign.
 */
import type { Migration } from 'kysely/migration'

export const reportMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('report')
      .addColumn('campaign', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('centre', 'text', (c) => c.notNull().references('centre.id'))
      .addColumn('begun_at', 'text', (c) => c.notNull())
      .addColumn('begun_by', 'text')
      .addPrimaryKeyConstraint('report_key', ['campaign', 'centre'])
      .execute()
    await db.schema
      .createTable('report_form')
      .addColumn('campaign', 'text', (c) => c.primaryKey().references('campaign.id'))
      .addColumn('form', 'text', (c) => c.notNull())
      .addColumn('set_at', 'text', (c) => c.notNull())
      .addColumn('set_by', 'text')
      .execute()
    await db.schema
      .createTable('joint_activity')
      .addColumn('connection', 'text', (c) => c.primaryKey().references('connection.id'))
      .addColumn('says', 'text', (c) => c.notNull())
      .addColumn('counted', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .addColumn('changed_by', 'text')
      .execute()
    await db.schema.alterTable('campaign_centre').addColumn('reopened_until', 'text').execute()
  },
}
