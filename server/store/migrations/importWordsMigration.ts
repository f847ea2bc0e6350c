/** Adds the table of the words that centres explained in imports. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const importWordsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('import_word')
      .addColumn('centre', 'text', (c) => c.notNull())
      .addColumn('field', 'text', (c) => c.notNull())
      .addColumn('word', 'text', (c) => c.notNull())
      .addColumn('options', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('import_word_once', ['centre', 'field', 'word'])
      .execute()
  },
}
