/** Two activities of a campaign side by side, with all that is known of the pair. Pure. */
import type { Comparison, ComparedSide } from '../../../shared/synergies/comparison.ts'
import { objectionsTo } from './objections.ts'
import type { WrittenActivity } from './activity.ts'
import { measure, type Measures } from './compare.ts'
import { CLOSE } from './subject.ts'
import { textVectors } from './features.ts'
import { markEvidence, type Marks } from './marks.ts'
import type { WeightedActivity } from './weightedActivity.ts'
import { explain } from './pair.ts'
import { calibrate, probabilityOf, scoreOf, strengthOf, type Standing } from './strength.ts'
import { WEIGHTS } from './weights.ts'

/** An activity in the index. */
export interface IndexedActivity extends WrittenActivity {
  readonly profile: WeightedActivity
  readonly standing: Standing
}

/** The comparison of a pair without their plans: the caller adds owners and status. */
export interface ComparedPair extends Omit<Comparison, 'sides' | 'verdict'> {
  readonly sides: readonly [ComparedTexts, ComparedTexts]
  /** Strong enough to be shown, unless either side has ten that are stronger. */
  readonly isStrong: boolean
}
type ComparedTexts = Pick<ComparedSide, 'texts' | 'marks' | 'writtenIn'>

/** As many subjects as a person reads. */
const MOST_CLOSE = 3

export function comparePair(a: IndexedActivity, b: IndexedActivity): ComparedPair {
  const [one, two] = [a.profile, b.profile]
  const measures = measure(one, two)
  const strength = strengthOf(measures)
  const { kind, reasons } = explain(one, two)
  const { letters, marks } = markEvidence(reasons)
  return {
    sides: [textsOf(a, marks.a), textsOf(b, marks.b)],
    kind,
    score: probabilityOf(calibrate(strength, a.standing, b.standing)),
    isStrong: scoreOf(strength, a.standing, b.standing) !== null,
    reasons: reasons.map((reason, at) => ({ letter: letters[at] ?? null, reason })),
    against: [...objectionsTo(one, two, measures)],
    closeIn:
      measures.closeness < CLOSE ? [] : textVectors().nearBoth(one.direction, two.direction).slice(0, MOST_CLOSE),
    measures: (Object.keys(WEIGHTS) as (keyof Measures)[])
      .map((key) => ({ key, value: measures[key], effect: (WEIGHTS[key] ?? 0) * measures[key] }))
      .toSorted((first, second) => Math.abs(second.effect) - Math.abs(first.effect)),
  }
}

function textsOf(
  { activity: { title, gloss, description, offers, needs }, writtenIn }: IndexedActivity,
  marks: Marks,
): ComparedTexts {
  return { texts: { title, gloss, description, offers, needs }, marks, writtenIn }
}
