/** The texts of agreed answers in other languages than English, which is the text of the answer itself. */
import type { TranslatedLanguage, TranslatedTexts } from '../../../shared/comments/answerLibrary.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { RichText } from '../../../shared/richtext/json.ts'
import type { Database } from '../../store/database.ts'
import { richTextColumn } from '../../store/jsonColumn.ts'

/** Which text of which answer. */
export interface TextKey {
  readonly answer: string
  readonly language: TranslatedLanguage
}

export interface AgreedTexts {
  /** By the id of the answer. */
  all(): Promise<ReadonlyMap<string, TranslatedTexts>>
  write(key: TextKey, body: RichText, by: PersonId, at: Date): Promise<void>
  /** @returns false if there is no such text */
  remove(key: TextKey): Promise<boolean>
  removeAll(answer: string): Promise<void>
}

/** @param db within a transaction, its own */
export function createAgreedTexts(db: Database): AgreedTexts {
  return {
    async all() {
      const rows = await db.selectFrom('agreed_text').select(['answer', 'language', 'body']).execute()
      return new Map(
        [...Map.groupBy(rows, ({ answer }) => answer)].map(([answer, texts]) => [
          answer,
          Object.fromEntries(texts.map(({ language, body }) => [language, richTextColumn.read(body)])),
        ]),
      )
    },
    async write({ answer, language }, body, by, at) {
      const written = { body: richTextColumn.write(body), changed_by: by, changed_at: at.toISOString() }
      await db
        .insertInto('agreed_text')
        .values({ answer, language, ...written })
        .onConflict((conflict) => conflict.columns(['answer', 'language']).doUpdateSet(written))
        .execute()
    },
    async remove({ answer, language }) {
      const { numDeletedRows } = await db
        .deleteFrom('agreed_text')
        .where('answer', '=', answer)
        .where('language', '=', language)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },
    async removeAll(answer) {
      await db.deleteFrom('agreed_text').where('answer', '=', answer).execute()
    },
  }
}
