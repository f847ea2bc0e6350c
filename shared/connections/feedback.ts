/** What a centre said to a suggestion, other than being interested. */
import { z } from 'zod'
import { ActivityId, CentreId } from '../ids.ts'

export const NotUsefulReason = z.enum(['in-contact', 'other-purpose', 'wrong-language', 'other'])
export type NotUsefulReason = z.infer<typeof NotUsefulReason>

const words = z.string().trim().max(500)

export const Answer = z.discriminatedUnion('answer', [
  /** Never shown to this centre again. */
  z.object({ answer: z.literal('not-useful'), reason: NotUsefulReason, words: words.default('') }),
  /** Put aside for a while: {@link LATER_DAYS}. */
  z.object({ answer: z.literal('later') }),
])
export type Answer = z.infer<typeof Answer>

/** After so many days what was put aside is shown again. */
export const LATER_DAYS = 7

/** The two activities of a suggestion. Which of them is a and which b says nothing. */
const Pair = z.object({ a: ActivityId, b: ActivityId })
export type Pair = z.infer<typeof Pair>

/** `POST /api/campaigns/<campaign>/centres/<centre>/answers`; null takes an answer back. */
export const GiveAnswer = Pair.extend({ answer: Answer.nullable() })
export type GiveAnswer = z.infer<typeof GiveAnswer>

/** `GET` there, for the centre's planners and coordinators. The last one given stands first. */
export const AnswerList = z.object({
  answers: z.array(
    Pair.extend({
      answer: Answer,
      at: z.iso.datetime(),
      /** Whose activities they were and what they were called, in the order of a and b. */
      centres: z.tuple([CentreId, CentreId]),
      titles: z.tuple([z.string(), z.string()]),
    }),
  ),
})
export type AnswerList = z.infer<typeof AnswerList>

/** `GET /api/campaigns/<campaign>/answer-figures`, for coordinators: how the suggestions fare. */
export const AnswerFigures = z.object({
  notUseful: z.record(NotUsefulReason, z.number()),
  later: z.number(),
  proposed: z.number(),
  agreed: z.number(),
  done: z.number(),
  ended: z.number(),
})
export type AnswerFigures = z.infer<typeof AnswerFigures>

/** One name for a pair, whichever stands first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
