/** The table of canned answers, agreed ones and the FAQ is called what it holds. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const answerEntryMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('library_entry').renameTo('answer_entry').execute()
  },
}
