/** Adds the table of agreed answers in other languages than English. */
import type { Migration } from 'kysely/migration'

export const agreedTextsMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('agreed_text')
      .addColumn('answer', 'text', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('changed_by', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('agreed_text_once', ['answer', 'language'])
      .execute()
  },
}
