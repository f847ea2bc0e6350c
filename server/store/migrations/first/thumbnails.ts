/** The table of thumbnails of Ally files, as base64: the same in both engines, and in every backup. */
import type { Kysely } from 'kysely'

export async function createThumbnailTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('thumbnail')
    .addColumn('campaign', 'text', (c) => c.notNull())
    .addColumn('owner', 'text', (c) => c.notNull())
    .addColumn('asset', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('width', 'integer', (c) => c.notNull())
    .addColumn('height', 'integer', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('uploaded_by', 'text')
    .addColumn('uploaded_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('thumbnail_key', ['campaign', 'owner', 'asset'])
    .execute()
  await db.schema.createIndex('thumbnail_person').on('thumbnail').column('uploaded_by').execute()
}
