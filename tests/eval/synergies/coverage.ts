/** How much of the texts the thesaurus recognises. */
import type { Features } from '../../../server/synergies/engine/features.ts'
import { isSpecialTopic } from '../../../server/synergies/engine/roles.ts'
import type { LabelledPair } from './labelledPairs.ts'

/** A mention of its own, not one by a tag or through a special case. */
const NAMED = 0.6

export interface Coverage {
  readonly activities: number
  /** The share of activities that name no topic by which they can be told from others. */
  readonly withoutTopic: number
  /** Topics per activity. */
  readonly topics: number
}

export function coverageOf(pairs: readonly LabelledPair[]): Coverage {
  const features = [...new Set(pairs.flatMap(({ a, b }) => [a.features, b.features]))]
  const counts = features.map(countTopics)
  return {
    activities: features.length,
    withoutTopic: counts.filter((count) => count === 0).length / features.length,
    topics: counts.reduce((sum, count) => sum + count, 0) / features.length,
  }
}

const countTopics = ({ about }: Features): number =>
  [...about].filter(([id, weight]) => weight >= NAMED && isSpecialTopic(id)).length
