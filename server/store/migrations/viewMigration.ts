/**
 * Adds the table of views, and takes over the saved filters of the overview. Their own table stays for one release: nodes of
 * the release before read and write it while this one starts.
 */
import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

interface SavedSelections {
  saved_selection: { id: string; person: string; campaign: string; name: string; query: string; saved_at: string }
  view: Record<(typeof COPIED)[number], string | number | null>
}
const COPIED = ['id', 'campaign', 'kind', 'person', 'name', 'look', 'version', 'changed_by', 'changed_at'] as const

export const viewMigration: Migration = {
  async up(db: Kysely<SavedSelections>) {
    await db.schema
      .createTable('view')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('campaign', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('person', 'text')
      .addColumn('centre', 'text', (c) => c.references('centre.id'))
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('look', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('changed_by', 'text')
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('view_person').on('view').columns(['person', 'campaign', 'kind']).execute()
    await db.schema.createIndex('view_centre').on('view').columns(['centre', 'campaign', 'kind']).execute()
    await db
      .insertInto('view')
      .columns([...COPIED])
      .expression((from) =>
        from
          .selectFrom('saved_selection')
          .select([
            'id',
            'campaign',
            sql.lit('overview').as('kind'),
            'person',
            'name',
            'query as look',
            sql.lit(1).as('version'),
            'person as changed_by',
            'saved_at as changed_at',
          ]),
      )
      .execute()
  },
}
