/** The table of corrections of the wording of public pages. */
import type { Transaction } from 'kysely'
import type { PersonId } from '../../shared/ids.ts'
import { WordingTexts } from '../../shared/wording/wording.ts'
import type { Database } from '../store/database.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'

export interface StoredWording {
  readonly language: string
  readonly number: number
  /** Those that differ from the texts of the software. */
  readonly texts: WordingTexts
  readonly isChecked: boolean
  readonly restored: number | null
  readonly at: string
  readonly by: PersonId
}

export interface WordingVersions {
  /** The last of each language. */
  newest(): Promise<ReadonlyMap<string, StoredWording>>
  /** The newest first. */
  list(language: string): Promise<readonly StoredWording[]>
  /** @returns null if there is none */
  last(language: string): Promise<StoredWording | null>
  /** Adds a version, and what else belongs to it in the same transaction. @returns false if somebody added one meanwhile */
  add(version: StoredWording, within: (trx: Transaction<Tables>) => Promise<void>): Promise<boolean>
}

const textsColumn = jsonColumn(WordingTexts)

export function createWordingVersions(db: Database): WordingVersions {
  const list = async (language: string): Promise<readonly StoredWording[]> => {
    const rows = await db
      .selectFrom('wording_version')
      .selectAll()
      .where('language', '=', language)
      .orderBy('number', 'desc')
      .execute()
    return rows.map(wordingOf)
  }
  return {
    list,
    async last(language) {
      const row = await db
        .selectFrom('wording_version')
        .selectAll()
        .where('language', '=', language)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row === undefined ? null : wordingOf(row)
    },
    async newest() {
      const rows = await db
        .selectFrom('wording_version as one')
        .selectAll()
        .where('one.number', '=', (of) =>
          of
            .selectFrom('wording_version as other')
            .select((max) => max.fn.max('other.number').as('last'))
            .whereRef('other.language', '=', 'one.language'),
        )
        .execute()
      return new Map(rows.map((row) => [row.language, wordingOf(row)]))
    },
    add: ({ language, number, texts, isChecked, restored, at, by }, within) =>
      db.transaction().execute(async (trx) => {
        const { numInsertedOrUpdatedRows = 0n } = await trx
          .insertInto('wording_version')
          .values({ language, number, texts: textsColumn.write(texts), checked: isChecked ? 1 : 0, restored, at, by })
          .onConflict((conflict) => conflict.columns(['language', 'number']).doNothing())
          .executeTakeFirst()
        if (numInsertedOrUpdatedRows === 0n) return false
        await within(trx)
        return true
      }),
  }
}

const wordingOf = ({
  language,
  number,
  texts,
  checked,
  restored,
  at,
  by,
}: Tables['wording_version']): StoredWording => ({
  language,
  number,
  texts: textsColumn.read(texts),
  isChecked: checked === 1,
  restored,
  at,
  by,
})
