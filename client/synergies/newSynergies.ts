/** Which suggestions are news to a person. Pure. */
import { pairKeyOf } from '../../shared/connections/feedback.ts'
import type { Connection } from '../../shared/connections/connection.ts'
import type { CentreId } from '../../shared/ids.ts'
import { isGood, type PlanSuggestion } from '../../shared/synergies/suggestion.ts'
import { partForemost, sortSuggestions } from './chooseSuggestions.ts'

interface NewSynergies {
  readonly centre: CentreId
  readonly count: number
  /** Nothing was seen before; the foremost suggestions are counted, as the page shows them first. */
  readonly isFirst: boolean
}

/** @param seen the pairs of the last visit; null before the first. @returns null if there is nothing new */
export function newSynergies(
  centre: CentreId,
  all: readonly PlanSuggestion[],
  connections: readonly Connection[],
  seen: readonly string[] | null,
): NewSynergies | null {
  // Unseen suggestions are never postponed, and seen ones are not new: feedback does not matter here.
  const { open } = sortSuggestions(all, [], connections, 0)
  const known = new Set<string>(seen)
  const count =
    seen === null
      ? partForemost(open, centre).foremost.length
      : open.filter((one) => isGood(one) && !known.has(pairKeyOf(one))).length
  return count === 0 ? null : { centre, count, isFirst: seen === null }
}
