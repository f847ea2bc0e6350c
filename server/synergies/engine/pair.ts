/** Two activities of different owners; `a` is the one whose id comes first. Pure. */
import type { Suggestion } from '../../../shared/synergies/suggestion.ts'
import { measure, type Measures } from './compare.ts'
import { kindOf } from './kind.ts'
import { overlapOf, type Overlap } from './overlap.ts'
import type { WeightedActivity } from './weightedActivity.ts'
import { reasonsFor } from './reasons.ts'
import { strengthOf } from './strength.ts'
import { CUT_OFF } from './weights.ts'

/** @returns null where too little speaks for the two */
export function strengthOfPair(
  a: WeightedActivity,
  b: WeightedActivity,
  overlap: Overlap = overlapOf(a, b),
): number | null {
  const measures = measure(a, b, overlap)
  if (isVacuous(a, b, measures)) return null
  const strength = strengthOf(measures)
  // The usual strength is only subtracted: a pair too weak before is too weak after.
  return strength < CUT_OFF ? null : strength
}

const NOTHING = 0.05

/**
 * An opening, a day, a presence: what says nothing of its own has no synergy with what has nothing in common with it. And
 * what nobody could give a reason for is not suggested.
 */
export function isVacuous(a: WeightedActivity, b: WeightedActivity, measures: Measures): boolean {
  const { generic, sharedTopics, outputs, sameMinority } = measures
  if (generic === 0) return false
  return (a.isPlain && b.isPlain) || (sharedTopics < NOTHING && outputs < NOTHING && sameMinority === 0)
}

export function explain(a: WeightedActivity, b: WeightedActivity): Pick<Suggestion, 'kind' | 'reasons'> {
  const measures = measure(a, b)
  return { kind: kindOf(a, b, measures), reasons: [...reasonsFor(a, b, measures)] }
}
