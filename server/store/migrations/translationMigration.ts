/** Adds the cache of translations, and how much each person asked for on a day. */
import type { Migration } from 'kysely/migration'

export const translationMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('translation')
      .addColumn('hash', 'text', (c) => c.primaryKey())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('made_at', 'text', (c) => c.notNull())
      .addColumn('used_at', 'text', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('translation_used').on('translation').column('used_at').execute()
    await db.schema
      .createTable('translation_use')
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('characters', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('translation_use_key', ['person', 'day'])
      .execute()
    await db.schema
      .alterTable('campaign')
      .addColumn('untranslated', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
  },
}
