/** Adds corrections of the interface, and what centres say of them. */
import type { Migration } from 'kysely/migration'

export const correctionMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('text_correction')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('message', 'text', (c) => c.notNull())
      .addColumn('proposed', 'text', (c) => c.notNull())
      .addColumn('why', 'text', (c) => c.notNull())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('text_correction_language').on('text_correction').column('language').execute()
    await db.schema
      .createTable('text_correction_vote')
      .addColumn('correction', 'text', (c) => c.notNull().references('text_correction.id'))
      .addColumn('centre', 'text', (c) => c.notNull())
      .addColumn('agrees', 'integer', (c) => c.notNull())
      .addColumn('person', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('text_correction_vote_key', ['correction', 'centre'])
      .execute()
  },
}
