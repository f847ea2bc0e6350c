/** Coordinators can say which campaign is the current one. */
import type { Migration } from 'kysely/migration'

export const currentCampaignMigration: Migration = {
  async up(db) {
    await db.schema
      .alterTable('campaign')
      .addColumn('current', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
  },
}
