/** Saved replies, agreed ones and the FAQ in the database: entries of one library, each of its kind. */
import type {
  AgreedAnswer,
  CannedAnswer,
  FaqEntry,
  TranslatedLanguage,
  TranslatedTexts,
} from '../../../shared/comments/answerLibrary.ts'
import { randomId, type PersonId } from '../../../shared/ids.ts'
import type { RichText } from '../../../shared/richtext/json.ts'
import { refusedAsFull, type Full } from '../../store/bounds/refusedAsFull.ts'
import type { Database } from '../../store/database.ts'
import { richTextColumn } from '../../store/jsonColumn.ts'
import type { LibraryKind } from '../../store/tables.ts'
import { createAgreedTexts, type TextKey } from './agreedTexts.ts'

/** A canned or agreed answer's title and text, or a question of the FAQ and its answer. */
export interface LibraryContent {
  readonly title: string
  readonly body: RichText
  /** Texts of a new agreed answer in other languages. A change of the answer leaves them as they are. */
  readonly translations?: TranslatedTexts | undefined
}

export interface AnswerLibrary {
  /** The most used first. */
  cannedAnswers(): Promise<CannedAnswer[]>
  /** By title. */
  agreedAnswers(): Promise<AgreedAnswer[]>
  /** By question. */
  faq(): Promise<FaqEntry[]>
  /** @returns why there is no room for it; null if it was added */
  add(kind: LibraryKind, content: LibraryContent, by: PersonId, at: Date): Promise<Full | null>
  /** @returns false if there is no such entry of this kind */
  change(kind: LibraryKind, id: string, content: LibraryContent, by: PersonId, at: Date): Promise<boolean>
  /** @returns false if there is no such entry of this kind */
  remove(kind: LibraryKind, id: string): Promise<boolean>
  /** Adds or changes the text of an agreed answer in a language. @returns false if there is no such answer */
  writeText(key: TextKey, body: RichText, by: PersonId, at: Date): Promise<boolean>
  /** @returns false if there is no such text */
  removeText(key: TextKey): Promise<boolean>
  /** Called after an answer was sent that used this canned answer. */
  countUse(id: string): Promise<void>
}

export function createAnswerLibrary(db: Database): AnswerLibrary {
  const entries = (kind: LibraryKind) => db.selectFrom('answer_entry').selectAll().where('kind', '=', kind)
  return {
    async cannedAnswers() {
      const rows = await entries('canned').orderBy('used', 'desc').orderBy('title').execute()
      return rows.map(({ id, title, body, used }) => ({ id, title, body: richTextColumn.read(body), used }))
    },
    async agreedAnswers() {
      const rows = await entries('agreed').orderBy('title').execute()
      const texts = await createAgreedTexts(db).all()
      return rows.map(({ id, title, body }) => ({
        id,
        title,
        body: richTextColumn.read(body),
        translations: texts.get(id) ?? {},
      }))
    },
    async faq() {
      const rows = await entries('faq').orderBy('title').execute()
      return rows.map(({ id, title, body, changed_at }) => ({
        id,
        question: title,
        answer: richTextColumn.read(body),
        changedAt: changed_at,
      }))
    },
    add: (kind, { title, body, translations = {} }, by, at) =>
      db.transaction().execute(async (trx) => {
        const full = await refusedAsFull(trx, 'answer_entry', { kind }, at)
        if (full !== null) return full
        const id = randomId()
        const row = { id, kind, title, body: richTextColumn.write(body), used: 0 }
        await trx
          .insertInto('answer_entry')
          .values({ ...row, changed_by: by, changed_at: at.toISOString() })
          .execute()
        const texts = createAgreedTexts(trx)
        for (const [language, text] of Object.entries(translations) as [TranslatedLanguage, RichText][])
          await texts.write({ answer: id, language }, text, by, at)
        return null
      }),
    async change(kind, id, { title, body }, by, at) {
      const { numUpdatedRows } = await db
        .updateTable('answer_entry')
        .set({ title, body: richTextColumn.write(body), changed_by: by, changed_at: at.toISOString() })
        .where('id', '=', id)
        .where('kind', '=', kind)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    remove: (kind, id) =>
      db.transaction().execute(async (trx) => {
        const { numDeletedRows } = await trx
          .deleteFrom('answer_entry')
          .where('id', '=', id)
          .where('kind', '=', kind)
          .executeTakeFirst()
        if (numDeletedRows === 0n) return false
        await createAgreedTexts(trx).removeAll(id)
        return true
      }),
    writeText: (key, body, by, at) =>
      db.transaction().execute(async (trx) => {
        const found = await trx
          .selectFrom('answer_entry')
          .select('id')
          .where('id', '=', key.answer)
          .where('kind', '=', 'agreed')
          .executeTakeFirst()
        if (found === undefined) return false
        await createAgreedTexts(trx).write(key, body, by, at)
        return true
      }),
    removeText: (key) => createAgreedTexts(db).remove(key),
    async countUse(id) {
      await db
        .updateTable('answer_entry')
        .set((of) => ({ used: of('used', '+', 1) }))
        .where('id', '=', id)
        .where('kind', '=', 'canned')
        .execute()
    },
  }
}
