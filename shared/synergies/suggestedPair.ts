/** The suggestions between two centres, in sum. */
import { z } from 'zod'
import { CentreId } from '../ids.ts'
import { SuggestionKind, type PlanSuggestion } from './suggestion.ts'

export const SuggestedPair = z.object({
  centres: z.tuple([CentreId, CentreId]),
  /** How many suggestions there are between them. */
  suggestions: z.int(),
  /** Kind and score of the strongest. */
  kind: SuggestionKind,
  score: z.number(),
})
export type SuggestedPair = z.infer<typeof SuggestedPair>

/** Sums up suggestions by their centres, in the order in which each pair comes first. */
export function pairsOfCentres(suggestions: readonly PlanSuggestion[]): readonly SuggestedPair[] {
  const pairs = new Map<string, SuggestedPair>()
  for (const { centres, kind, score } of suggestions) {
    const key = centres.toSorted().join(' ')
    const known = pairs.get(key)
    if (known === undefined) pairs.set(key, { centres, suggestions: 1, kind, score })
    else if (score > known.score) pairs.set(key, { ...known, suggestions: known.suggestions + 1, kind, score })
    else pairs.set(key, { ...known, suggestions: known.suggestions + 1 })
  }
  return [...pairs.values()]
}
