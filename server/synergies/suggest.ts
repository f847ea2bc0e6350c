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
 * Suggestions between activities of different owners, the best first; at most ten for any activity, fewer where less
 * speaks for more. The order of the input does not matter.
 * @param detect tells the language of an activity's texts; null where that is not certain
 * @param nameOf what an owner is called in reasons
 */
export function suggest(
  activities: readonly SynergyActivity[],
  detect: (activity: SynergyActivity) => string | null,
  nameOf: (owner: string) => string = (owner) => owner,
): readonly Suggestion[] {
  const features = activities.map((activity) => featuresOf(activity, detect(activity)))
  const corpus = corpusOf(features)
  const profiles = features.map((one) => profileOf(one, corpus))
  const pairs: Pair[] = []
  const strengths = new Map<string, number[]>(profiles.map(({ features: { id } }) => [id, []]))
  for (const [a, b] of candidatePairs(profiles, corpus)) {
    const measures = measure(a, b, corpus)
    const strength = strengthOf(measures)
    for (const { features: one } of [a, b]) strengths.get(one.id)?.push(strength)
    // An opening, a day, a presence: what says nothing of its own has no synergy with what has nothing in common with it.
    if (measures.generic === 1 && a.isPlain && b.isPlain) continue
    if (strength > CUT_OFF - CALIBRATION.margin) pairs.push({ a, b, measures, strength })
  }
  return choose(pairs, strengths, nameOf)
}

/**
 * An activity that speaks of everything is a little like all others: what is usual for both sides is taken off, so that
 * scores can be compared between activities.
 */
function choose(
  pairs: readonly Pair[],
  strengths: ReadonlyMap<string, readonly number[]>,
  nameOf: (owner: string) => string,
): readonly Suggestion[] {
  const usual = new Map([...strengths].map(([id, all]) => [id, Math.max(0, meanOfBest(all) - CALIBRATION.typical)]))
  const judged = pairs
    .map((pair) => ({
      ...pair,
      calibrated:
        pair.strength -
        (CALIBRATION.share * ((usual.get(pair.a.features.id) ?? 0) + (usual.get(pair.b.features.id) ?? 0))) / 2,
    }))
    .filter(({ calibrated }) => calibrated >= CUT_OFF)
    .toSorted((one, other) => other.calibrated - one.calibrated || compareIds(one, other))
  const taken = new Map<string, number>()
  return judged.flatMap(({ a, b, measures, calibrated }) => {
    const [ofA, ofB] = [taken.get(a.features.id) ?? 0, taken.get(b.features.id) ?? 0]
    // Good enough for one side's list is good enough.
    if (ofA >= MOST_FOR_ONE && ofB >= MOST_FOR_ONE) return []
    taken.set(a.features.id, ofA + 1)
    taken.set(b.features.id, ofB + 1)
    return [
      {
        a: a.features.id,
        b: b.features.id,
        score: Math.round((1 / (1 + Math.exp(-calibrated))) * 10_000) / 10_000,
        kind: kindOf(a.features, b.features, measures),
        reasons: [...reasonsFor(a, b, measures, nameOf)],
      },
    ]
  })
}

function meanOfBest(all: readonly number[]): number {
  const best = all.toSorted((one, other) => other - one).slice(0, MOST_FOR_ONE)
  return best.length === 0 ? 0 : best.reduce((sum, one) => sum + one, 0) / best.length
}

const keyOf = ({ a, b }: Pair): string => `${a.features.id} ${b.features.id}`
const compareIds = (one: Pair, other: Pair): number => (keyOf(one) < keyOf(other) ? -1 : 1)
