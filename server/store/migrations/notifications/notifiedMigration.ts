/** Milestones for those already notified: which people and centres these are. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const notifiedMigration: Migration = {
  async up(db: Kysely<unknown>) {
    for (const who of ['person', 'centre']) {
      await db.schema
        .createTable(`milestone_${who}`)
        .addColumn('milestone', 'text', (c) => c.notNull().references('milestone.id'))
        .addColumn(who, 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint(`milestone_${who}_key`, ['milestone', who])
        .execute()
    }
  },
}
