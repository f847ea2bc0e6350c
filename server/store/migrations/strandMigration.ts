/** In which strands of their centres planners work. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const strandMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('person_strand')
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('centre', 'text', (c) => c.notNull())
      .addColumn('strand', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('person_strand_key', ['person', 'centre', 'strand'])
      .execute()
  },
}
