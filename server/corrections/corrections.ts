/** Stores corrections of the interface, and what centres say of them. */
import { randomId, type CentreId, type PersonId } from '../../shared/ids.ts'
import { MAX_CORRECTIONS, type CorrectionId, type NewCorrection } from '../../shared/corrections/correction.ts'
import type { InterfaceLanguage } from '../../shared/messages/languages.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'

export interface StoredCorrection {
  readonly row: Tables['text_correction']
  readonly agree: readonly CentreId[]
  readonly disagree: readonly CentreId[]
}

/** A language has some thousand messages. */
const MOST_LISTED = 500

export function createCorrections(db: Database) {
  return {
    async list(language: InterfaceLanguage): Promise<readonly StoredCorrection[]> {
      const rows = await db
        .selectFrom('text_correction')
        .selectAll()
        .where('language', '=', language)
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(MOST_LISTED)
        .execute()
      if (rows.length === 0) return []
      const ids = rows.map(({ id }) => id)
      const votes = await db.selectFrom('text_correction_vote').selectAll().where('correction', 'in', ids).execute()
      const byCorrection = Map.groupBy(votes, ({ correction }) => correction)
      const say = (id: CorrectionId, agrees: 0 | 1): readonly CentreId[] =>
        (byCorrection.get(id) ?? []).flatMap((vote) => (vote.agrees === agrees ? [vote.centre] : []))
      return rows.map((row) => ({ row, agree: say(row.id, 1), disagree: say(row.id, 0) }))
    },

    async find(language: InterfaceLanguage, id: string): Promise<Tables['text_correction'] | null> {
      const found = await db
        .selectFrom('text_correction')
        .selectAll()
        .where('language', '=', language)
        .where('id', '=', id as CorrectionId)
        .executeTakeFirst()
      return found ?? null
    },

    /** @returns null if the person has proposed as many as wait at most */
    async add(
      { language, message, proposed, why }: NewCorrection,
      by: PersonId,
      at: Date,
    ): Promise<CorrectionId | null> {
      const id = randomId() as CorrectionId
      const { waiting } = await db
        .selectFrom('text_correction')
        .select(({ fn }) => fn.countAll<number>().as('waiting'))
        .where('language', '=', language)
        .where('person', '=', by)
        .executeTakeFirstOrThrow()
      if (waiting >= MAX_CORRECTIONS) return null
      await db
        .insertInto('text_correction')
        .values({ id, language, message, proposed, why, person: by, at: at.toISOString() })
        .execute()
      return id
    },

    async vote(correction: CorrectionId, centre: CentreId, agrees: boolean | null, by: PersonId): Promise<void> {
      if (agrees === null) {
        await db
          .deleteFrom('text_correction_vote')
          .where('correction', '=', correction)
          .where('centre', '=', centre)
          .execute()
        return
      }
      const said = { agrees: agrees ? 1 : 0, person: by } as const
      await db
        .insertInto('text_correction_vote')
        .values({ correction, centre, ...said })
        .onConflict((conflict) => conflict.columns(['correction', 'centre']).doUpdateSet(said))
        .execute()
    },

    async remove(correction: CorrectionId): Promise<void> {
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('text_correction_vote').where('correction', '=', correction).execute()
        await trx.deleteFrom('text_correction').where('id', '=', correction).execute()
      })
    },
  }
}

export type Corrections = ReturnType<typeof createCorrections>
