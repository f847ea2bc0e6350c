/** The tables of milestones: the dates of a campaign, their recipients, and coordinators' words in reminders. */
import type { Kysely } from 'kysely'

/** @param db with the tables of campaigns */
export async function createMilestoneTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('milestone')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('campaign', 'text', (c) => c.notNull().references('campaign.id'))
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text')
    .addColumn('needs_review', 'integer', (c) => c.notNull())
    .addColumn('changed_by', 'text')
    .execute()
  await db.schema.createIndex('milestone_campaign').on('milestone').column('campaign').execute()
  for (const who of ['person', 'centre']) {
    await db.schema
      .createTable(`milestone_${who}`)
      .addColumn('milestone', 'text', (c) => c.notNull().references('milestone.id'))
      .addColumn(who, 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint(`milestone_${who}_key`, ['milestone', who])
      .execute()
  }
  await db.schema
    .createTable('reminder_message')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('milestone', 'text', (c) => c.notNull().references('milestone.id'))
    .addColumn('written_by', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('reminder_message_milestone').on('reminder_message').column('milestone').execute()
}
