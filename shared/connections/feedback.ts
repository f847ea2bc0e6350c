/** A centre's feedback on a suggestion, other than being interested. */
import { z } from 'zod'
import { ActivityId, CentreId } from '../ids.ts'

export const NotUsefulReason = z.enum(['in-contact', 'other-purpose', 'wrong-language', 'other'])
export type NotUsefulReason = z.infer<typeof NotUsefulReason>

const words = z.string().trim().max(500)

export const Feedback = z.discriminatedUnion('answer', [
  /** Never shown to this centre again. */
  z.object({ answer: z.literal('not-useful'), reason: NotUsefulReason, words: words.default('') }),
  /** Put aside for a while: {@link LATER_DAYS}. */
  z.object({ answer: z.literal('later') }),
])
export type Feedback = z.infer<typeof Feedback>

/** Suggestions put aside are shown again after this many days. */
export const LATER_DAYS = 7

/** The two activities of a suggestion. Which of them is a and which b says nothing. */
const ActivityPair = z.object({
  a: ActivityId,
  b: ActivityId,
  /** The centres of the activities, in the order of a and b: another centre can write the same ids. */
  centres: z.tuple([CentreId, CentreId]),
})
export type ActivityPair = z.infer<typeof ActivityPair>

/** `POST /api/campaigns/<campaign>/centres/<centre>/answers`; null takes an answer back. */
export const GiveFeedback = ActivityPair.extend({ answer: Feedback.nullable() })
export type GiveFeedback = z.infer<typeof GiveFeedback>

/** `GET` there, for the centre's planners and coordinators. The last one given comes first. */
export const FeedbackList = z.object({
  answers: z.array(
    ActivityPair.extend({
      answer: Feedback,
      at: z.iso.datetime(),
      /** The titles of the activities, in the order of a and b. */
      titles: z.tuple([z.string(), z.string()]),
    }),
  ),
})
export type FeedbackList = z.infer<typeof FeedbackList>

/** `GET /api/campaigns/<campaign>/answer-figures`, for coordinators: how the suggestions fare. */
export const FeedbackFigures = z.object({
  notUseful: z.record(NotUsefulReason, z.number()),
  later: z.number(),
  proposed: z.number(),
  agreed: z.number(),
  done: z.number(),
  ended: z.number(),
})
export type FeedbackFigures = z.infer<typeof FeedbackFigures>

interface PairSide {
  readonly centre: string
  readonly activity: string
}

/** One name for a pair of activities, in either order: `<centre>/<activity> <centre>/<activity>`. */
export function pairKey(one: PairSide, other: PairSide): string {
  const [a, b] = [`${one.centre}/${one.activity}`, `${other.centre}/${other.activity}`]
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** The same name, of a suggestion or of feedback on one. */
export const pairKeyOf = ({
  a,
  b,
  centres,
}: {
  readonly a: string
  readonly b: string
  readonly centres: readonly [string, string]
}): string => pairKey({ centre: centres[0], activity: a }, { centre: centres[1], activity: b })
