/** The table of what people watch. */
import type { Kysely } from 'kysely'

export async function createWatchTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('watch')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('campaign', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('watched', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('notified_until', 'text', (c) => c.notNull())
    .addUniqueConstraint('watch_once', ['person', 'campaign', 'watched'])
    .execute()
}
