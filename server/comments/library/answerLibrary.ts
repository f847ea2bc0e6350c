/** Saved replies, agreed ones and the FAQ in the database: entries of one library, each of its kind. */
import type { AgreedAnswer, CannedAnswer, FaqEntry } from '../../../shared/comments/answerLibrary.ts'
import { randomId, type PersonId } from '../../../shared/ids.ts'
import type { RichText } from '../../../shared/richtext/json.ts'
import type { Database } from '../../store/database.ts'
import { richTextColumn } from '../../store/jsonColumn.ts'
import type { LibraryKind } from '../../store/tables.ts'

/** A canned or agreed answer's title and text, or a question of the FAQ and its answer. */
export interface LibraryContent {
  readonly title: string
  readonly body: RichText
}

export interface AnswerLibrary {
  /** The most used first. */
  cannedAnswers(): Promise<CannedAnswer[]>
  /** By title. */
  agreedAnswers(): Promise<AgreedAnswer[]>
  /** By question. */
  faq(): Promise<FaqEntry[]>
  add(kind: LibraryKind, content: LibraryContent, by: PersonId, at: Date): Promise<void>
  /** @returns false if there is no such entry of this kind */
  change(kind: LibraryKind, id: string, content: LibraryContent, by: PersonId, at: Date): Promise<boolean>
  /** @returns false if there is no such entry of this kind */
  remove(kind: LibraryKind, id: string): Promise<boolean>
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
      return rows.map(({ id, title, body }) => ({ id, title, body: richTextColumn.read(body) }))
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
    async add(kind, { title, body }, by, at) {
      const row = { id: randomId(), kind, title, body: richTextColumn.write(body), used: 0 }
      await db
        .insertInto('answer_entry')
        .values({ ...row, changed_by: by, changed_at: at.toISOString() })
        .execute()
    },
    async change(kind, id, { title, body }, by, at) {
      const { numUpdatedRows } = await db
        .updateTable('answer_entry')
        .set({ title, body: richTextColumn.write(body), changed_by: by, changed_at: at.toISOString() })
        .where('id', '=', id)
        .where('kind', '=', kind)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async remove(kind, id) {
      const { numDeletedRows } = await db
        .deleteFrom('answer_entry')
        .where('id', '=', id)
        .where('kind', '=', kind)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },
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
