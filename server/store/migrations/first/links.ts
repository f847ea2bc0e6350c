/** The table of check results for links to outside the workspace. */
import type { Kysely } from 'kysely'

export async function createLinkTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('link_check')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('health', 'text', (c) => c.notNull())
    .addColumn('etag', 'text')
    .addColumn('failures', 'integer', (c) => c.notNull())
    .addColumn('notified', 'integer', (c) => c.notNull())
    .addColumn('next_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('link_check_next').on('link_check').column('next_at').execute()
}
