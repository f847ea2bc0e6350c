/** The tables of plans: a row of each, who last changed each activity, and the history of activities. */
import type { Kysely } from 'kysely'

/** @param db with the tables of campaigns */
export async function createPlanTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('plan')
    .addColumn('campaign', 'text', (c) => c.notNull().references('campaign.id'))
    .addColumn('centre', 'text', (c) => c.notNull().references('centre.id'))
    .addColumn('idempotency_key', 'text', (c) => c.notNull())
    .addColumn('started_by', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('theme', 'text', (c) => c.notNull())
    .addColumn('activities', 'integer', (c) => c.notNull())
    .addColumn('starts_on', 'text')
    .addColumn('ends_on', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('themes', 'text', (c) => c.notNull().defaultTo('[]'))
    .addPrimaryKeyConstraint('plan_key', ['campaign', 'centre'])
    .execute()
  await db.schema
    .createTable('activity_change')
    .addColumn('campaign', 'text', (c) => c.notNull())
    .addColumn('centre', 'text', (c) => c.notNull())
    .addColumn('activity', 'text', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('people', 'text', (c) => c.notNull())
    .addColumn('note', 'text')
    .addPrimaryKeyConstraint('activity_change_key', ['campaign', 'centre', 'activity'])
    .execute()
  await db.schema
    .createTable('activity_history')
    .addColumn('campaign', 'text', (c) => c.notNull())
    .addColumn('centre', 'text', (c) => c.notNull())
    .addColumn('activity', 'text', (c) => c.notNull())
    .addColumn('field', 'text', (c) => c.notNull())
    .addColumn('from', 'text', (c) => c.notNull())
    .addColumn('until', 'text', (c) => c.notNull())
    .addColumn('old', 'text', (c) => c.notNull())
    .addColumn('new', 'text', (c) => c.notNull())
    .addColumn('people', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('activity_history_key', ['campaign', 'centre', 'activity', 'field', 'from'])
    .execute()
  await db.schema.createIndex('activity_history_until').on('activity_history').columns(['campaign', 'until']).execute()
}
