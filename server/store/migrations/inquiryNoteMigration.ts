/** Who works on an inquiry, and internal notes about it. They have a table of their own, so that no page of the writer reads them. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const inquiryNoteMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('inquiry').addColumn('owner', 'text').execute()
    await db.schema
      .createTable('inquiry_note')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('inquiry', 'text', (c) => c.notNull().references('inquiry.id'))
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('author', 'text', (c) => c.notNull())
      .addColumn('words', 'text', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('inquiry_note_inquiry').on('inquiry_note').columns(['inquiry', 'at']).execute()
  },
}
