/** The engine as one pure function: activities in, suggestions out. */
import type { Suggestion } from '../../shared/synergies/suggestion.ts'
import type { SynergyActivity } from './activity.ts'
import { measure, type Measures } from './compare.ts'
import { candidatePairs } from './candidates.ts'
import { corpusOf } from './corpus.ts'
import { featuresOf } from './features.ts'
import { kindOf } from './kind.ts'
import { profileOf, type Profile } from './profile.ts'
import { reasonsFor } from './reasons.ts'
import { BIAS, CALIBRATION, CUT_OFF, WEIGHTS } from './weights.ts'

/** Nobody reads on behind these. */
const MOST_FOR_ONE = 10

interface Pair {
  readonly a: Profile
  readonly b: Profile
  readonly measures: Measures
  readonly strength: number
}

/** How much speaks for a pair; the logarithm of odds. */
function strengthOf(measures: Measures): number {
  let sum = BIAS
  for (const key of Object.keys(WEIGHTS) as (keyof Measures)[]) sum += (WEIGHTS[key] ?? 0) * measures[key]
  return sum
}

/**
 * Suggestions between activities of different owners, the best first; fewer than ten for an activity where less speaks
 * for more. Neither the order of the input matters nor, once the corpus is given, anything but the two activities of a
 * pair and the ten best partners of each: that is what lets an index keep up with changes.
 * @param detect tells the language of an activity's texts; null where that is not certain
 * @param nameOf what an owner is called in reasons
 */
export function suggest(
  activities: readonly SynergyActivity[],
  detect: (activity: SynergyActivity) => string | null,
  nameOf: (owner: string) => string = (owner) => owner,
): readonly Suggestion[] {
  const features = inOrder(activities).map((activity) => featuresOf(activity, detect(activity)))
  const corpus = corpusOf(features)
  const profiles = features.map((one) => profileOf(one, corpus))
  const pairs: Pair[] = []
  for (const [a, b] of candidatePairs(profiles)) {
    const measures = measure(a, b)
    // An opening, a day, a presence: what says nothing of its own has no synergy with what has nothing in common with it.
    if (measures.generic === 1 && a.isPlain && b.isPlain) continue
    const strength = strengthOf(measures)
    // What is usual is only ever taken off: what is too weak before is too weak after.
    if (strength >= CUT_OFF) pairs.push({ a, b, measures, strength })
  }
  return choose(pairs, nameOf)
}

/** By id, so that the first of a pair is the same in any order; of two with one id the first counts. */
function inOrder(activities: readonly SynergyActivity[]): readonly SynergyActivity[] {
  const byId = new Map(activities.toReversed().map((activity) => [activity.id, activity]))
  return [...byId.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/**
 * An activity that speaks of everything is a little like all others: what is usual for both sides is taken off, so that
 * scores can be compared between activities. Shown is what is still strong enough then and among the strongest of either.
 */
function choose(pairs: readonly Pair[], nameOf: (owner: string) => string): readonly Suggestion[] {
  const ranked = pairs.toSorted((one, other) => other.strength - one.strength || compareIds(one, other))
  const best = new Map<string, Pair[]>()
  for (const pair of ranked) {
    for (const { features } of [pair.a, pair.b]) {
      const list = best.get(features.id) ?? []
      if (list.length < MOST_FOR_ONE) best.set(features.id, [...list, pair])
    }
  }
  const usual = new Map([...best].map(([id, list]) => [id, usualOf(list.map(({ strength }) => strength))]))
  return [...new Set([...best.values()].flat())]
    .map((pair) => {
      const usualOfBoth = (usual.get(pair.a.features.id) ?? 0) + (usual.get(pair.b.features.id) ?? 0)
      return { ...pair, calibrated: pair.strength - (CALIBRATION.share * usualOfBoth) / 2 }
    })
    .filter(({ calibrated }) => calibrated >= CUT_OFF)
    .toSorted((one, other) => other.calibrated - one.calibrated || compareIds(one, other))
    .map(({ a, b, measures, calibrated }) => ({
      a: a.features.id,
      b: b.features.id,
      score: Math.round((1 / (1 + Math.exp(-calibrated))) * 10_000) / 10_000,
      kind: kindOf(a.features, b.features, measures),
      reasons: [...reasonsFor(a, b, measures, nameOf)],
    }))
}

/** The mean of the best strengths, where a missing one counts as one just too weak; so weaker ones need not be known. */
function usualOf(best: readonly number[]): number {
  const missing = (MOST_FOR_ONE - best.length) * CUT_OFF
  const mean = (best.reduce((sum, one) => sum + one, 0) + missing) / MOST_FOR_ONE
  return Math.max(0, mean - CALIBRATION.typical)
}

const keyOf = ({ a, b }: Pair): string => `${a.features.id} ${b.features.id}`
const compareIds = (one: Pair, other: Pair): number => (keyOf(one) < keyOf(other) ? -1 : 1)
