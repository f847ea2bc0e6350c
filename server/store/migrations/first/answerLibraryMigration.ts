/** Canned answers and the FAQ become one table with a kind. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

interface BeforeAndAfter {
  canned_answer: { id: string; title: string; body: string; used: number; changed_by: string; changed_at: string }
  faq: { id: string; question: string; answer: string; changed_by: string; changed_at: string }
  library_entry: {
    id: string
    kind: 'canned' | 'faq'
    title: string
    body: string
    used: number
    changed_by: string
    changed_at: string
  }
}

export const answerLibraryMigration: Migration = {
  async up(db: Kysely<BeforeAndAfter>) {
    await db.schema
      .createTable('library_entry')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('used', 'integer', (c) => c.notNull())
      .addColumn('changed_by', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .execute()
    for (const row of await db.selectFrom('canned_answer').selectAll().execute()) {
      await db
        .insertInto('library_entry')
        .values({ ...row, kind: 'canned' })
        .execute()
    }
    for (const { question, answer, ...row } of await db.selectFrom('faq').selectAll().execute()) {
      await db
        .insertInto('library_entry')
        .values({ ...row, kind: 'faq', title: question, body: answer, used: 0 })
        .execute()
    }
    await db.schema.dropTable('canned_answer').execute()
    await db.schema.dropTable('faq').execute()
  },
}
