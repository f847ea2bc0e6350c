/** Of the use of a calendar address only its last day is stored. */
import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const feedDayMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('calendar_feed').renameColumn('read_at', 'read_on').execute()
    await sql`update calendar_feed set read_on = substr(read_on, 1, 10)`.execute(db)
  },
}
