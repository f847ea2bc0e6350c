/** A message of the public can be a disclosure by its words, before anybody has read it. */
import type { Migration } from 'kysely/migration'

export const proposedDisclosureMigration: Migration = {
  async up(db) {
    await db.schema
      .alterTable('inquiry')
      .addColumn('proposed', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
  },
}
