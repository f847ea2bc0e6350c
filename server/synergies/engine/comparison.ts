/** Two activities of a campaign side by side, with all that is known of the pair. Pure. */
import type { Comparison, ComparedSide } from '../../../shared/synergies/comparison.ts'
import { objectionsTo } from './objections.ts'
import type { WrittenActivity } from './activity.ts'
import { measure, type Measures } from './compare.ts'
import { kindOf } from './kind.ts'
import { markEvidence, type Marks } from './marks.ts'
import type { WeightedActivity } from './weightedActivity.ts'
import { evidenceFor } from './reasons.ts'
import { calibrate, shareOf, strengthOf } from './strength.ts'
import { WEIGHTS } from './weights.ts'

/** An activity as it stands in the index. */
export interface IndexedActivity extends WrittenActivity {
  readonly profile: WeightedActivity
  /** See `usualOf`. */
  readonly usual: number
}

/** The comparison of a pair without their plans: the caller adds owners and status. */
export interface ComparedPair extends Omit<Comparison, 'sides' | 'verdict'> {
  readonly sides: readonly [ComparedTexts, ComparedTexts]
}
type ComparedTexts = Pick<ComparedSide, 'texts' | 'marks' | 'writtenIn'>

export function comparePair(a: IndexedActivity, b: IndexedActivity): ComparedPair {
  const [one, two] = [a.profile, b.profile]
  const measures = measure(one, two)
  const evidence = evidenceFor(one, two, measures)
  const { letters, marks } = markEvidence([one.features, two.features], evidence)
  return {
    sides: [textsOf(a, marks[0]), textsOf(b, marks[1])],
    kind: kindOf(one, two, measures),
    score: shareOf(calibrate(strengthOf(measures), a.usual, b.usual)),
    reasons: evidence.map(({ reason }, at) => ({ letter: letters[at] ?? null, reason })),
    against: [...objectionsTo(one, two, measures)],
    measures: (Object.keys(WEIGHTS) as (keyof Measures)[])
      .map((key) => ({ key, value: measures[key], effect: (WEIGHTS[key] ?? 0) * measures[key] }))
      .toSorted((first, second) => Math.abs(second.effect) - Math.abs(first.effect)),
  }
}

function textsOf(
  { activity: { title, description, offers, needs }, writtenIn }: IndexedActivity,
  marks: Marks,
): ComparedTexts {
  return { texts: { title, description, offers, needs }, marks, writtenIn }
}
