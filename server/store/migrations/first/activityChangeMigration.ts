/** When each activity was last changed, and the people who changed it. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const activityChangeMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('activity_change')
      .addColumn('campaign', 'text', (c) => c.notNull())
      .addColumn('centre', 'text', (c) => c.notNull())
      .addColumn('activity', 'text', (c) => c.notNull())
      .addColumn('digest', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .addColumn('people', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('activity_change_key', ['campaign', 'centre', 'activity'])
      .execute()
  },
}
