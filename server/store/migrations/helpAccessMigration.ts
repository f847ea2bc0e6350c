/** Plans that coordinators may edit, each until a day. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const helpAccessMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('help_access')
      .addColumn('campaign', 'text', (c) => c.notNull())
      .addColumn('centre', 'text', (c) => c.notNull())
      .addColumn('until', 'text', (c) => c.notNull())
      .addColumn('granted_by', 'text', (c) => c.notNull())
      .addColumn('granted_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('help_access_key', ['campaign', 'centre'])
      .execute()
  },
}
