/** Two activities of different owners; `a` is the one whose id comes first. Pure. */
import type { Suggestion } from '../../../shared/synergies/suggestion.ts'
import { measure, type Measures } from './compare.ts'
import { areOnOneSubject, CLOSE } from './subject.ts'
import { kindOf } from './kind.ts'
import { meets } from './needs.ts'
import { overlapOf, type Overlap } from './overlap.ts'
import type { WeightedActivity } from './weightedActivity.ts'
import { reasonsFor } from './reasons.ts'
import { strengthOf } from './strength.ts'
import { CUT_OFF } from './weights.ts'

/** @returns null if too little speaks for the pair */
export function strengthOfPair(
  a: WeightedActivity,
  b: WeightedActivity,
  overlap: Overlap = overlapOf(a, b),
): number | null {
  const measures = measure(a, b, overlap)
  if (isVacuous(measures)) return null
  const strength = strengthOf(measures)
  // The usual strength is only subtracted: a pair too weak before is too weak after.
  return strength < CUT_OFF ? null : strength
}

const NOTHING = 0.02

/** A pair without a reason is not suggested. An activity with little text is not refused for it. */
export const isVacuous = ({ subject, closeness, need, words, partner, sameMinority }: Measures): boolean =>
  subject < NOTHING && closeness < CLOSE && need < NOTHING && words === 0 && partner === 0 && sameMinority === 0

export function explain(a: WeightedActivity, b: WeightedActivity): Pick<Suggestion, 'kind' | 'reasons'> {
  const overlap = overlapOf(a, b)
  const measures = measure(a, b, overlap)
  const meetings = areOnOneSubject(a, b, measures)
    ? ([meets(a, b, overlap, true), meets(b, a, overlap, false)] as const)
    : null
  const reasons = reasonsFor(a, b, measures, meetings)
  const isNeedMet = meetings?.some((meeting) => meeting !== null) ?? false
  return { kind: kindOf(a, b, measures, isNeedMet), reasons: [...reasons] }
}
