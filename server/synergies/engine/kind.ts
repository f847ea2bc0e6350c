/** Decides the kind of suggestion that a pair makes, by what the two could do together. Pure. */
import type { SuggestionKind } from '../../../shared/synergies/suggestion.ts'
import type { Measures } from './compare.ts'
import type { WeightedActivity } from './weightedActivity.ts'

/** Types of activities that people attend at one time, and could do together. */
const HELD: ReadonlySet<string | null> = new Set([
  'event',
  'webinar',
  'training',
  'conference',
  'youth-event',
  'stakeholder-meeting',
  'competition',
  'workshop',
  'live-lesson',
  'panel',
  'quiz',
  'exhibition',
  'hackathon',
  'performance',
  'info-stand',
  'press-event',
])
/** Types of activities that address the public for some weeks. */
const PUBLIC: ReadonlySet<string | null> = new Set(['campaign', 'service-launch'])

const PARTNER_IS_RARE = 0.6
const TOPICS_ALIKE = 0.3
const SUBJECT_ALIKE = 0.2

/**
 * The first that holds, from the most to the least that two centres would have to do with each other.
 * @param isNeedMet one names what the other looks for: see `meets`
 */
export function kindOf(
  a: WeightedActivity,
  b: WeightedActivity,
  measures: Measures,
  isNeedMet: boolean,
): SuggestionKind {
  const { partner, sharedTopics, subject, sameWeek, sameAudience } = measures
  const [one, two] = [a.features, b.features]
  const oneIs = (type: string): boolean => one.type === type || two.type === type
  const bothAre = (types: ReadonlySet<string | null>): boolean => types.has(one.type) && types.has(two.type)
  if (isNeedMet) return 'need-offer'
  if (partner >= PARTNER_IS_RARE && sharedTopics < TOPICS_ALIKE && subject < SUBJECT_ALIKE) return 'same-partner'
  // Findings are read, not held together.
  if (oneIs('research-launch')) return 'learn-from'
  if (sameWeek > 0 && bothAre(PUBLIC)) return 'coordinated-campaign'
  if (sameWeek > 0 && bothAre(HELD) && sameAudience === 1 && one.type === two.type) return 'joint-event'
  if (oneIs('resource-launch') && (sameAudience === 1 || one.type === two.type)) return 'shared-resource'
  return 'learn-from'
}
