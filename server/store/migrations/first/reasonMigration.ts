/** The reasons of connections were English sentences and become data; the stored ones are version 0 of it. */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { z } from 'zod'

interface Before {
  connection: { id: string; reasons: string }
}

const Sentences = z.array(z.string())

export const reasonMigration: Migration = {
  async up(db: Kysely<Before>) {
    for (const { id, reasons } of await db.selectFrom('connection').select(['id', 'reasons']).execute()) {
      const written = Sentences.parse(JSON.parse(reasons)).map((text) => ({ v: 0, text }))
      await db
        .updateTable('connection')
        .set({ reasons: JSON.stringify(written) })
        .where('id', '=', id)
        .execute()
    }
  },
}
