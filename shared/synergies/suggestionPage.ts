/** Suggestions as they are read over HTTP, a page at a time. */
import { z } from 'zod'
import { PlanSuggestion, SuggestionTier } from './suggestion.ts'
import { SuggestedPair } from './suggestedPair.ts'

/** For the network, unless the request says how many. Without a number, all of a centre are sent. */
export const SUGGESTIONS_A_PAGE = 50
const MAX_SUGGESTIONS_A_PAGE = 500

/** The query of `GET /api/campaigns/<campaign>/suggestions`. */
export const SuggestionQuery = z.object({
  centre: z.string().nullable(),
  limit: z.coerce.number().int().min(1).max(MAX_SUGGESTIONS_A_PAGE).nullable(),
  /** `next` of the page before. */
  after: z.string().max(500).nullable(),
})

/** Its answer: suggestions of one centre, or of all; the best first. Answers of release 0.1.0 have neither tiers nor `good`. */
export const SuggestionPage = z.object({
  suggestions: z.array(PlanSuggestion.extend({ tier: SuggestionTier.optional() })),
  /** The start of the next page; null on the last one. */
  next: z.string().nullable(),
  /** On all pages together. */
  total: z.int(),
  /** How many of these are good. */
  good: z.int().optional(),
  /** All suggestions in sum, on the first page of the network. */
  pairs: z.array(SuggestedPair).optional(),
})
export type SuggestionPage = z.infer<typeof SuggestionPage>
