/** What kind of suggestion a pair makes. Pure. */
import type { SuggestionKind } from '../../shared/synergies/suggestion.ts'
import type { Measures } from './compare.ts'
import type { Features } from './features.ts'

const NEED_IS_MET = 0.5
const PARTNER_IS_RARE = 0.6
const TOPICS_ALIKE = 0.3
const DOINGS_ALIKE = 0.2

/** The first that holds, from the most to the least that two centres would have to do with each other. */
export function kindOf(a: Features, b: Features, measures: Measures): SuggestionKind {
  const { need, partner, topics, doings, sameWeek, sameAudience } = measures
  const oneIs = (type: string): boolean => a.type === type || b.type === type
  const together = sameWeek > 0
  if (need >= NEED_IS_MET) return 'need-offer'
  if (partner >= PARTNER_IS_RARE && topics < TOPICS_ALIKE) return 'same-partner'
  if (together && oneIs('campaign') && (!oneIs('resource-launch') || a.type === b.type)) return 'coordinated-campaign'
  // Findings are read, not held together.
  if (oneIs('research-launch')) return 'learn-from'
  if (oneIs('resource-launch')) return 'shared-resource'
  if (together && sameAudience === 1 && doings > DOINGS_ALIKE) return 'joint-event'
  return 'learn-from'
}
