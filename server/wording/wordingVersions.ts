/** The table of corrections of the wording of public pages. */
import type { Transaction } from 'kysely'
import { z } from 'zod'
import { PersonId } from '../../shared/ids.ts'
import { WordingTexts, type WordingAct } from '../../shared/wording/wording.ts'
import { TABLE_BOUNDS } from '../store/bounds/tableBounds.ts'
import type { Database } from '../store/database.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'

/** Corrections of the help that nobody else has checked yet. */
const WaitingHelp = z.object({ texts: WordingTexts, isChecked: z.boolean(), by: z.array(PersonId) })
export type WaitingHelp = z.infer<typeof WaitingHelp>

export interface StoredWording {
  readonly language: string
  readonly number: number
  /** Texts that differ from those of the software. */
  readonly texts: WordingTexts
  readonly isChecked: boolean
  readonly restored: number | null
  readonly at: string
  readonly by: PersonId
  readonly act: WordingAct
  /** Null for nothing. */
  readonly waiting: WaitingHelp | null
}

export interface WordingVersions {
  /** The last of each language. */
  newest(): Promise<ReadonlyMap<string, StoredWording>>
  /** The newest first. */
  list(language: string): Promise<readonly StoredWording[]>
  /** @returns null if there is none */
  readonly last: (language: string) => Promise<StoredWording | null>
  /** How many corrections of a person are from this time or later, in all languages. */
  correctionsOf(person: PersonId, since: Date): Promise<number>
  /**
   * Adds a version, and other writes of the same transaction. Beyond 500 of a language the oldest go.
   * @returns false if somebody added one meanwhile
   */
  add(version: StoredWording, within: (trx: Transaction<Tables>) => Promise<void>): Promise<boolean>
}

const textsColumn = jsonColumn(WordingTexts)
const waitingColumn = jsonColumn(WaitingHelp)

/** Nobody needs more; a table without end would be one more thing to fill. */
const MAX_VERSIONS = TABLE_BOUNDS.wording_version.rows

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
    async correctionsOf(person, since) {
      const { count } = await db
        .selectFrom('wording_version')
        .select((one) => one.fn.countAll<number | string>().as('count'))
        .where('by', '=', person)
        .where('act', '=', 'correct')
        .where('at', '>=', since.toISOString())
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    add: ({ language, number, texts, isChecked, restored, at, by, act, waiting }, within) =>
      db.transaction().execute(async (trx) => {
        const { numInsertedOrUpdatedRows = 0n } = await trx
          .insertInto('wording_version')
          .values({
            language,
            number,
            restored,
            at,
            by,
            act,
            texts: textsColumn.write(texts),
            checked: isChecked ? 1 : 0,
            waiting: waiting === null ? null : waitingColumn.write(waiting),
          })
          .onConflict((conflict) => conflict.columns(['language', 'number']).doNothing())
          .executeTakeFirst()
        if (numInsertedOrUpdatedRows === 0n) return false
        await trx
          .deleteFrom('wording_version')
          .where('language', '=', language)
          .where('number', '<=', number - MAX_VERSIONS)
          .execute()
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
  act,
  waiting,
}: Tables['wording_version']): StoredWording => ({
  language,
  number,
  texts: textsColumn.read(texts),
  isChecked: checked === 1,
  restored,
  at,
  by,
  act,
  waiting: waiting === null ? null : waitingColumn.read(waiting),
})
