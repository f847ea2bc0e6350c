/** The first tables: people, centres, sessions, campaigns, plans. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const firstMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('person')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('email', 'text', (c) => c.notNull().unique())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('demo', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('centre')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('country', 'text', (c) => c.notNull())
      .addColumn('country_name', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('name_known', 'integer', (c) => c.notNull())
      .addColumn('languages', 'text', (c) => c.notNull())
      .addColumn('website', 'text')
      .addColumn('certain', 'integer', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('membership')
      .addColumn('person', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('centre', 'text', (c) => c.notNull().references('centre.id'))
      .addColumn('lead', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('membership_key', ['person', 'centre'])
      .execute()
    await db.schema
      .createTable('session')
      .addColumn('token_hash', 'text', (c) => c.primaryKey())
      .addColumn('person', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('session_person').on('session').column('person').execute()
    await db.schema
      .createTable('campaign')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('closed', 'integer', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('campaign_centre')
      .addColumn('campaign', 'text', (c) => c.notNull().references('campaign.id'))
      .addColumn('centre', 'text', (c) => c.notNull().references('centre.id'))
      .addPrimaryKeyConstraint('campaign_centre_key', ['campaign', 'centre'])
      .execute()
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
      .addPrimaryKeyConstraint('plan_key', ['campaign', 'centre'])
      .execute()
    await db.schema
      .createTable('audit')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('person', 'text')
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('detail', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('done_once')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('at', 'text', (c) => c.notNull())
      .execute()
  },
}
