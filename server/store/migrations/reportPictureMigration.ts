/** Adds the table of pictures of highlights, as base64: the same in both engines, and in every backup. */
import type { Migration } from 'kysely/migration'

export const reportPictureMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('report_picture')
      .addColumn('campaign', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('centre', 'text', (c) => c.notNull())
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('width', 'integer', (c) => c.notNull())
      .addColumn('height', 'integer', (c) => c.notNull())
      .addColumn('size', 'integer', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('uploaded_by', 'text')
      .addColumn('uploaded_at', 'text', (c) => c.notNull())
      .addColumn('unnamed_since', 'text')
      .addPrimaryKeyConstraint('report_picture_key', ['campaign', 'centre', 'id'])
      .execute()
  },
}
