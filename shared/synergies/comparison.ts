/** Two activities side by side: reasons for and against a suggestion, and their places in the texts. */
import { z } from 'zod'
import { ActivityId, CentreId } from '../ids.ts'
import { EvidenceField } from './evidence.ts'
import { MeasureKey } from './measures.ts'
import { Objection, Reason } from './reason.ts'
import { SuggestionKind } from './suggestion.ts'

/** A range of evidence in a text, in UTF-16 code units. Marks of one text do not overlap. */
const Mark = z.object({ start: z.number(), end: z.number(), letter: z.string() })
export type Mark = z.infer<typeof Mark>

const ComparedSide = z.object({
  centre: CentreId,
  activity: ActivityId,
  /** The texts as they were compared, without their layout. */
  texts: z.record(EvidenceField, z.string()),
  marks: z.record(EvidenceField, z.array(Mark)),
  /** The language detected in title and description; null if uncertain. */
  writtenIn: z.string().nullable(),
  type: z.string().nullable(),
  format: z.string().nullable(),
  status: z.string().nullable(),
  audiences: z.array(z.string()),
  languages: z.array(z.string()),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
})
export type ComparedSide = z.infer<typeof ComparedSide>

export const SuggestionStatus = z.enum([
  /** It is suggested to both centres. */
  'suggested',
  /** Too little speaks for it. */
  'too-weak',
  /** Both have ten that are stronger. */
  'others-stronger',
  /** A centre needs no suggestion to know its own plan. */
  'same-centre',
  /** A cancelled activity has nothing to give. */
  'cancelled',
])
export type SuggestionStatus = z.infer<typeof SuggestionStatus>

/** `GET /api/campaigns/<campaign>/comparison?a=<centre>/<activity>&b=<centre>/<activity>` */
export const Comparison = z.object({
  sides: z.tuple([ComparedSide, ComparedSide]),
  verdict: SuggestionStatus,
  kind: SuggestionKind,
  /** Between 0 and 1, as in suggestions. */
  score: z.number(),
  /** The reasons; the letter is also at the evidence in the texts, if there is any. */
  reasons: z.array(z.object({ letter: z.string().nullable(), reason: Reason })),
  against: z.array(Objection),
  /** Concepts that both texts are near to, the nearest first. Answers of release 0.1.0 have none. */
  closeIn: z.array(z.string()).default([]),
  /** Every measure with a weight, the one that moves the score most first. */
  measures: z.array(
    z.object({
      key: MeasureKey,
      /** Between 0 and 1. */
      value: z.number(),
      /** Its effect on the strength of the pair; negative if it reduces it. */
      effect: z.number(),
    }),
  ),
})
export type Comparison = z.infer<typeof Comparison>
