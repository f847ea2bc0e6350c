/** A campaign can be prepared before it is opened. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const preparedMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('campaign')
      .addColumn('prepared', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
  },
}
