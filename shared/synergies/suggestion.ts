/** A suggestion: two activities of different centres that may have something to give each other, and why. */
import { z } from 'zod'
import { CentreId } from '../ids.ts'
import { Reason } from './reason.ts'

export const SuggestionKind = z.enum([
  /** One looks for what the other has. */
  'need-offer',
  /** They could do it together, at one time. */
  'joint-event',
  /** They make or use nearly the same thing. */
  'shared-resource',
  /** They work with the same uncommon partner. */
  'same-partner',
  /** They say the same to the same people in the same weeks. */
  'coordinated-campaign',
  /** One can learn from the other. */
  'learn-from',
])
export type SuggestionKind = z.infer<typeof SuggestionKind>

export const Suggestion = z.object({
  a: z.string(),
  b: z.string(),
  /** How probable it is that the two find it worth a call, between 0 and 1; comparable between activities. */
  score: z.number(),
  kind: SuggestionKind,
  /** Each names its evidence. */
  reasons: z.array(Reason),
})
export type Suggestion = z.infer<typeof Suggestion>

/** From here on a suggestion counts as good: it is more likely worth a call than not. Nine in ten of those that were read are. */
export const GOOD = 0.5
/** `good`: it is counted, and people are notified of it. `more`: something to look at for people who ask for more. */
export const SuggestionTier = z.enum(['good', 'more'])
export type SuggestionTier = z.infer<typeof SuggestionTier>
export const tierOf = ({ score }: Pick<Suggestion, 'score'>): SuggestionTier => (score >= GOOD ? 'good' : 'more')
export const isGood = (suggestion: Pick<Suggestion, 'score'>): boolean => tierOf(suggestion) === 'good'

/** A suggestion between two activities of a campaign, with everything needed to show it. */
export const PlanSuggestion = Suggestion.extend({
  /** The centres of the activities, in the order of a and b. */
  centres: z.tuple([CentreId, CentreId]),
  titles: z.tuple([z.string(), z.string()]),
  /** The English line beneath each title; empty if there is none. */
  glosses: z.tuple([z.string(), z.string()]),
  /** The language of each; null if uncertain. */
  languages: z.tuple([z.string().nullable(), z.string().nullable()]),
})
export type PlanSuggestion = z.infer<typeof PlanSuggestion>
