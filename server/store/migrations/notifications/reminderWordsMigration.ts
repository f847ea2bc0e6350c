/** A coordinator's own words go with a reminder. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const reminderWordsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('milestone_notification').addColumn('words', 'text').execute()
  },
}
