/** A store says what it is, and which secret it was written with. The row comes at the next start. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const storeIdentityMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('store_identity')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('secret_fingerprint', 'text')
      .addColumn('at', 'text', (c) => c.notNull())
      .execute()
  },
}
