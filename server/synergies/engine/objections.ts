/** Objections to a suggestion, as data. Pure. */
import type { Objection } from '../../../shared/synergies/reason.ts'
import { daysBetween, type Measures } from './compare.ts'
import type { Features } from './features.ts'
import type { Weighted } from './weighted.ts'
import type { WeightedActivity } from './weightedActivity.ts'

/** From here on, plans for the two have little to do with each other. */
const FAR_APART_DAYS = 21
const HARDLY = 0.05
/** Half of all texts are understood less than a third; below this, hardly a word is. */
const LITTLE_UNDERSTOOD = 0.12
/** The number of concepts that a title alone can have. */
const FEW_CONCEPTS = 3

export function objectionsTo(a: WeightedActivity, b: WeightedActivity, measures: Measures): readonly Objection[] {
  const [one, two] = [a.features, b.features]
  const found: Objection[] = []
  if (measures.otherAudience === 1) {
    found.push({ kind: 'other-audiences', audiences: [[...one.audiences], [...two.audiences]] })
  }
  const days = daysBetween(one, two)
  if (days !== null && days > FAR_APART_DAYS) found.push({ kind: 'weeks-apart', weeks: Math.round(days / 7) })
  const [ours, theirs] = [languagesOf(one), languagesOf(two)]
  if (one.languages.size > 0 && two.languages.size > 0 && [...ours].every((code) => !theirs.has(code))) {
    found.push({ kind: 'no-common-language', languages: [[...one.languages], [...two.languages]] })
  }
  if (one.format !== null && two.format !== null && one.format !== two.format) {
    found.push({ kind: 'other-format', formats: [one.format, two.format] })
  }
  if (a.outputs.size > 0 && b.outputs.size > 0 && share(a.outputs, b.outputs) < HARDLY) {
    found.push({ kind: 'other-outputs', concepts: [mainOutputs(a), mainOutputs(b)] })
  }
  for (const { features } of [a, b]) {
    if (features.about.size < FEW_CONCEPTS) found.push({ kind: 'says-little', owner: features.owner })
    if (features.understood < LITTLE_UNDERSTOOD) {
      found.push({ kind: 'little-understood', owner: features.owner, share: features.understood })
    }
  }
  return found
}

/** Also what it offers in other languages: "with English subtitles". */
const languagesOf = ({ languages, namedLanguages }: Features): ReadonlySet<string> =>
  new Set([...languages, ...namedLanguages])

const share = (ours: Weighted, theirs: Weighted): number =>
  [...ours].reduce((sum, [id, weight]) => sum + weight * (theirs.get(id) ?? 0), 0)

/** The two that weigh most. */
const mainOutputs = ({ outputs }: WeightedActivity): string[] =>
  [...outputs]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, 2)
    .map(([id]) => id)
