/** Commented texts, and where the comments are in them. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const threadAnchorMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('anchored_text')
      .addColumn('document', 'text', (c) => c.notNull())
      .addColumn('fragment', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('runs', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('anchors', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('anchored_text_key', ['document', 'fragment'])
      .execute()
  },
}
