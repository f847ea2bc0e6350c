/** People choose the language of the interface and of their mails; null until they do. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const languageMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('person').addColumn('language', 'text').execute()
  },
}
