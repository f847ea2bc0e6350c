/** The helpdesk's answer library: canned answers, and the FAQ that planners see while they ask. */
import { z } from 'zod'
import { PublicLanguage } from '../publicLanguages.ts'
import { RichText } from '../richtext/json.ts'
import { CommentBody } from './body.ts'
import { ThreadId, ThreadState } from './thread.ts'

const KeptId = z.string().regex(/^[\w-]{22}$/)

/** Its text may hold placeholders: see `placeholders.ts`. */
export const CannedAnswer = z.object({
  id: KeptId,
  title: z.string(),
  body: RichText,
  /** How many answers were sent with it. */
  used: z.number(),
})
export type CannedAnswer = z.infer<typeof CannedAnswer>

/** `GET /api/canned-answers`: the most used first. */
export const CannedAnswerList = z.object({ answers: z.array(CannedAnswer) })
export type CannedAnswerList = z.infer<typeof CannedAnswerList>

/** English is the text of the answer itself. */
export const TranslatedLanguage = PublicLanguage.exclude(['en'])
export type TranslatedLanguage = z.infer<typeof TranslatedLanguage>
export const TranslatedTexts = z.partialRecord(TranslatedLanguage, RichText)
export type TranslatedTexts = z.infer<typeof TranslatedTexts>

/** An answer that was agreed with helplines, for messages of the public. It has an English text, and one for each language that was added. */
export const AgreedAnswer = CannedAnswer.omit({ used: true }).extend({ translations: TranslatedTexts })
export type AgreedAnswer = z.infer<typeof AgreedAnswer>

/** @returns null if nobody has written it in this language */
export function textIn({ body, translations }: AgreedAnswer, language: string): RichText | null {
  if (language === 'en') return body
  const known = TranslatedLanguage.safeParse(language)
  return known.success ? (translations[known.data] ?? null) : null
}

/** `GET /api/agreed-answers`, by title. Titles and English texts are saved as canned answers are. */
export const AgreedAnswerList = z.object({ answers: z.array(AgreedAnswer) })
export type AgreedAnswerList = z.infer<typeof AgreedAnswerList>

const Title = z.string().trim().min(1).max(200)

/** `POST /api/canned-answers`, `PATCH /api/canned-answers/<id>` */
export const SaveCannedAnswer = z.object({ title: Title, body: CommentBody })
export type SaveCannedAnswer = z.input<typeof SaveCannedAnswer>

/** `POST /api/agreed-answers`: with `translations` one that was deleted comes back whole. */
export const AddAgreedAnswer = SaveCannedAnswer.extend({
  translations: z.partialRecord(TranslatedLanguage, CommentBody).optional(),
})
export type AddAgreedAnswer = z.input<typeof AddAgreedAnswer>

/** `PUT /api/agreed-answers/<id>/texts/<language>` */
export const SaveAgreedText = z.object({ body: CommentBody })
export type SaveAgreedText = z.input<typeof SaveAgreedText>

export const FaqEntry = z.object({
  id: KeptId,
  question: z.string(),
  answer: RichText,
  changedAt: z.iso.datetime(),
})
export type FaqEntry = z.infer<typeof FaqEntry>

/** `GET /api/faq`: all, or with `?like=` those that may answer a question being written, the most similar first. */
export const FaqList = z.object({ entries: z.array(FaqEntry) })
export type FaqList = z.infer<typeof FaqList>

/** How much of a draft is compared. */
export const MAX_SIMILAR_QUERY_CHARACTERS = 400

/** `POST /api/faq`, `PATCH /api/faq/<id>` */
export const SaveFaqEntry = z.object({ question: Title, answer: CommentBody })
export type SaveFaqEntry = z.input<typeof SaveFaqEntry>

/** `GET /api/thread/<id>/fitting`, for the helpdesk and coordinators: possible answers, the best first. */
export const FittingAnswers = z.object({
  /** All canned answers: first those that fit, then the most used. */
  canned: z.array(CannedAnswer),
  /** How many of them fit. */
  fits: z.number(),
  faq: z.array(FaqEntry),
})
export type FittingAnswers = z.infer<typeof FittingAnswers>

/** `GET /api/thread/<id>/similar`, for the helpdesk and coordinators: similar questions, the most similar first. */
export const SimilarThreads = z.object({
  threads: z.array(
    z.object({
      id: ThreadId,
      document: z.string(),
      state: ThreadState,
      question: z.string(),
      /** Who asked, and the number of its last comment, for an answer that goes to several. */
      asker: z.string(),
      last: z.number(),
      /** The last answer of the staff; null while there is none. */
      answer: RichText.nullable(),
    }),
  ),
})
export type SimilarThreads = z.infer<typeof SimilarThreads>
