/** The words that planners of a centre explained in their imports, for their colleagues and the next year. */
import type { CentreId } from '../../../shared/ids.ts'
import type { ExplainedWord } from '../../../shared/imports/importWords.ts'
import { folded } from '../../../shared/plans/cells/names.ts'
import { TABLE_BOUNDS } from '../../store/bounds/tableBounds.ts'
import type { Database } from '../../store/database.ts'
import { stringsColumn } from '../../store/jsonColumn.ts'

export interface CentreWords {
  /** Options by field and word: see {@link keyOfWord}. */
  of(centre: CentreId): Promise<ReadonlyMap<string, readonly string[]>>
  /** Beyond 1000 words of a centre the oldest go. */
  explain(centre: CentreId, words: readonly ExplainedWord[]): Promise<void>
}

export const keyOfWord = (field: string, word: string): string => `${field}/${folded(word)}`

const MAX_WORDS_OF_CENTRE = TABLE_BOUNDS.import_word.rows

export function createCentreWords(db: Database, now: () => Date): CentreWords {
  return {
    async of(centre) {
      const rows = await db.selectFrom('import_word').selectAll().where('centre', '=', centre).execute()
      return new Map(rows.map(({ field, word, options }) => [`${field}/${word}`, stringsColumn.read(options)]))
    },
    async explain(centre, words) {
      const changedAt = now().toISOString()
      await db.transaction().execute(async (trx) => {
        for (const { field, word, options } of words) {
          const row = {
            centre,
            field,
            word: folded(word),
            options: stringsColumn.write(options),
            changed_at: changedAt,
          }
          await trx
            .insertInto('import_word')
            .values(row)
            .onConflict((conflict) =>
              conflict
                .columns(['centre', 'field', 'word'])
                .doUpdateSet({ options: row.options, changed_at: row.changed_at }),
            )
            .execute()
        }
        const surplus = await trx
          .selectFrom('import_word')
          .select(['field', 'word'])
          .where('centre', '=', centre)
          .orderBy('changed_at', 'desc')
          .orderBy('word')
          .limit(MAX_WORDS_OF_CENTRE)
          .offset(MAX_WORDS_OF_CENTRE)
          .execute()
        for (const { field, word } of surplus)
          await trx
            .deleteFrom('import_word')
            .where('centre', '=', centre)
            .where('field', '=', field)
            .where('word', '=', word)
            .execute()
      })
    },
  }
}
