/** Campaigns are data: kind, names, slogan, hashtags and the campaign before become columns. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

interface BeforeAndAfter {
  campaign: {
    id: string
    kind: string
    name: string
    short_name: string
    slogan: string
    hashtags: string
    previous: string | null
  }
}

/** Until now every campaign was a Safer Internet Day, and its id held the year. */
const OLD_ID = /^sid-(\d{4})$/

export const campaignMigration: Migration = {
  async up(db: Kysely<BeforeAndAfter>) {
    for (const column of ['kind', 'name', 'short_name', 'slogan', 'hashtags'] as const) {
      await db.schema
        .alterTable('campaign')
        .addColumn(column, 'text', (c) => c.notNull().defaultTo(''))
        .execute()
    }
    await db.schema.alterTable('campaign').addColumn('previous', 'text').execute()
    await db.schema.alterTable('campaign').addColumn('ends_on', 'text').execute()
    for (const { id } of await db.selectFrom('campaign').select('id').execute()) {
      const year = Number(OLD_ID.exec(id)?.[1])
      await db
        .updateTable('campaign')
        .set({
          kind: 'sid',
          name: `Safer Internet Day ${year}`,
          short_name: `SID ${year}`,
          slogan: 'Together for a better internet',
          hashtags: JSON.stringify([`SID${year}`, 'SaferInternetDay']),
          previous: `sid-${year - 1}`,
        })
        .where('id', '=', id)
        .execute()
    }
  },
}
