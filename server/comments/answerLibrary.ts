/** Canned answers and the FAQ in the database. */
import type { CannedAnswer, FaqEntry } from '../../shared/comments/answerLibrary.ts'
import { randomId, type PersonId } from '../../shared/ids.ts'
import { RichText } from '../../shared/richtext/json.ts'
import type { Database } from '../store/database.ts'

/** What somebody of the staff keeps. */
interface Kept {
  readonly title: string
  readonly body: RichText
}

export interface AnswerLibrary {
  canned(): Promise<CannedAnswer[]>
  addCanned(kept: Kept, by: PersonId, at: Date): Promise<void>
  /** @returns false if there is no such answer */
  changeCanned(id: string, kept: Kept | null, by: PersonId, at: Date): Promise<boolean>
  /** An answer was sent with it. */
  countUse(id: string): Promise<void>
  faq(): Promise<FaqEntry[]>
  addFaq(kept: Kept, by: PersonId, at: Date): Promise<void>
  /** @returns false if there is no such entry */
  changeFaq(id: string, kept: Kept | null, by: PersonId, at: Date): Promise<boolean>
}

const readText = (json: string): RichText => RichText.parse(JSON.parse(json))

export function createAnswerLibrary(db: Database): AnswerLibrary {
  return {
    async canned() {
      const rows = await db.selectFrom('canned_answer').selectAll().orderBy('used', 'desc').orderBy('title').execute()
      return rows.map(({ id, title, body, used }) => ({ id, title, body: readText(body), used }))
    },
    async addCanned({ title, body }, by, at) {
      const row = { id: randomId(), title, body: JSON.stringify(body), used: 0 }
      await db
        .insertInto('canned_answer')
        .values({ ...row, changed_by: by, changed_at: at.toISOString() })
        .execute()
    },
    async changeCanned(id, kept, by, at) {
      if (kept === null) {
        const { numDeletedRows } = await db.deleteFrom('canned_answer').where('id', '=', id).executeTakeFirst()
        return numDeletedRows > 0n
      }
      const { numUpdatedRows } = await db
        .updateTable('canned_answer')
        .set({ title: kept.title, body: JSON.stringify(kept.body), changed_by: by, changed_at: at.toISOString() })
        .where('id', '=', id)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async countUse(id) {
      await db
        .updateTable('canned_answer')
        .set((of) => ({ used: of('used', '+', 1) }))
        .where('id', '=', id)
        .execute()
    },
    async faq() {
      const rows = await db.selectFrom('faq').selectAll().orderBy('question').execute()
      return rows.map(({ id, question, answer, changed_at }) => ({
        id,
        question,
        answer: readText(answer),
        changedAt: changed_at,
      }))
    },
    async addFaq({ title, body }, by, at) {
      await db
        .insertInto('faq')
        .values({
          id: randomId(),
          question: title,
          answer: JSON.stringify(body),
          changed_by: by,
          changed_at: at.toISOString(),
        })
        .execute()
    },
    async changeFaq(id, kept, by, at) {
      if (kept === null) {
        const { numDeletedRows } = await db.deleteFrom('faq').where('id', '=', id).executeTakeFirst()
        return numDeletedRows > 0n
      }
      const { numUpdatedRows } = await db
        .updateTable('faq')
        .set({ question: kept.title, answer: JSON.stringify(kept.body), changed_by: by, changed_at: at.toISOString() })
        .where('id', '=', id)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}
