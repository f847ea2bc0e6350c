/** The table of corrections of the wording of public pages, each a version with who and when. */
import type { Kysely } from 'kysely'

export async function createWordingTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('wording_version')
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('texts', 'text', (c) => c.notNull())
    .addColumn('checked', 'integer', (c) => c.notNull())
    .addColumn('restored', 'integer')
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.notNull().defaultTo('correct'))
    .addColumn('waiting', 'text')
    .addPrimaryKeyConstraint('wording_version_key', ['language', 'number'])
    .execute()
}
