/** A corrected text of the help banner waits until somebody else publishes it. `act` says what a version came from. */
import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const waitingHelpMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('wording_version')
      .addColumn('act', 'text', (c) => c.notNull().defaultTo('correct'))
      .execute()
    await db.schema.alterTable('wording_version').addColumn('waiting', 'text').execute()
    await sql`update wording_version set act = 'restore' where restored is not null`.execute(db)
  },
}
