/** The tables of campaigns and of their centres. */
import type { Kysely } from 'kysely'

export async function createCampaignTables(db: Kysely<unknown>): Promise<void> {
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
    .createTable('campaign')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('closed', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('name', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('short_name', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('slogan', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('hashtags', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('previous', 'text')
    .addColumn('ends_on', 'text')
    .addColumn('prepared', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await db.schema
    .createTable('campaign_centre')
    .addColumn('campaign', 'text', (c) => c.notNull().references('campaign.id'))
    .addColumn('centre', 'text', (c) => c.notNull().references('centre.id'))
    .addPrimaryKeyConstraint('campaign_centre_key', ['campaign', 'centre'])
    .execute()
}
