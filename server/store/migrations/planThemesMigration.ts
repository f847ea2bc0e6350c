/** The themes of a plan's activities, for the list of plans. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

interface Tables {
  plan: { version: number; themes: string }
}

export const planThemesMigration: Migration = {
  async up(db: Kysely<Tables>) {
    await db.schema
      .alterTable('plan')
      .addColumn('themes', 'text', (c) => c.notNull().defaultTo('[]'))
      .execute()
    // Below every real version: the next start reads each plan again, and none counts as changed for it.
    await db.updateTable('plan').set({ version: -1 }).execute()
  },
}
