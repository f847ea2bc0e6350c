/** The engine as one pure function: activities in, suggestions out. */
import type { Suggestion } from '../../../shared/synergies/suggestion.ts'
import type { SynergyActivity } from './activity.ts'
import { candidatePairs } from './candidates.ts'
import { corpusOf, type Corpus } from './corpus.ts'
import { featuresOf, type Features } from './features.ts'
import { explain, strengthOfPair } from './pair.ts'
import { scoreFor } from './reasons.ts'
import { weightActivity, type WeightedActivity } from './weightedActivity.ts'
import { byIds, byScore, MAX_SUGGESTIONS_PER_ACTIVITY, NO_PAIRS, scoreOf, standingOf } from './strength.ts'

/**
 * Suggestions between activities of different owners, the best first; at most ten for an activity, and fewer if the
 * rest are weak. Neither the order of the input matters nor, once the corpus is given, anything but the two activities
 * of a pair and the ten best partners of each: that is what lets an index keep up with changes.
 * @param detect returns the language of an activity's texts; null if it is not certain
 */
export function suggest(
  activities: readonly SynergyActivity[],
  detect: (activity: SynergyActivity) => string | null,
): readonly Suggestion[] {
  const features = activities.map((activity) => featuresOf(activity, detect(activity)))
  return suggestFrom(features, corpusOf(features))
}

/** @param corpus may be older than the activities */
export function suggestFrom(features: readonly Features[], corpus: Corpus): readonly Suggestion[] {
  const pairs: ScoredPair[] = []
  for (const [a, b] of candidatePairs(inOrder(features).map((one) => weightActivity(one, corpus)))) {
    const strength = strengthOfPair(a, b)
    if (strength !== null) pairs.push({ a, b, strength })
  }
  return choose(pairs)
}

/** By id, so that the first of a pair is the same in any order; if two share an id, the first counts. */
function inOrder(features: readonly Features[]): readonly Features[] {
  const byId = new Map(features.toReversed().map((one) => [one.id, one]))
  return [...byId.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

export interface ScoredPair {
  readonly a: WeightedActivity
  readonly b: WeightedActivity
  readonly strength: number
}

/** Selects the pairs among the strongest of either side that are still strong enough without the usual strength of both. */
export function choose(pairs: readonly ScoredPair[]): readonly Suggestion[] {
  const best = new Map<WeightedActivity, ScoredPair[]>()
  for (const pair of pairs.toSorted(byStrength)) {
    for (const side of [pair.a, pair.b]) {
      const list = best.get(side) ?? []
      best.set(side, list)
      if (list.length < MAX_SUGGESTIONS_PER_ACTIVITY) list.push(pair)
    }
  }
  const standing = new Map([...best].map(([side, list]) => [side, standingOf(list.map(({ strength }) => strength))]))
  return [...new Set([...best.values()].flat())]
    .flatMap(({ a, b, strength }) => {
      const score = scoreOf(strength, standing.get(a) ?? NO_PAIRS, standing.get(b) ?? NO_PAIRS)
      if (score === null) return []
      const explained = explain(a, b)
      const shown = scoreFor(explained.reasons, score)
      // A pair without a reason is not suggested.
      return shown === null ? [] : [{ a: a.features.id, b: b.features.id, score: shown, ...explained }]
    })
    .toSorted(byScore)
}

const byStrength = (one: ScoredPair, other: ScoredPair): number =>
  other.strength - one.strength || byIds(idsOf(one), idsOf(other))
const idsOf = ({ a, b }: ScoredPair) => ({ a: a.features.id, b: b.features.id })
