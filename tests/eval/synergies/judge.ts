/** The figures of suggestions on a labelled set: with the weights of the engine, and with weights that know nothing of it. */
import { FIELDS, type Features } from '../../../server/synergies/engine/features.ts'
import { isSpecialTopic } from '../../../server/synergies/engine/roles.ts'
import { isVacuous } from '../../../server/synergies/engine/pair.ts'
import { strengthOf, type Model } from '../../../server/synergies/engine/strength.ts'
import { choose } from '../../../server/synergies/engine/suggest.ts'
import { CUT_OFF } from '../../../server/synergies/engine/weights.ts'
import type { Suggestion } from '../../../shared/synergies/suggestion.ts'
import { fit } from './fit.ts'
import { GROUPS, pairKey, type LabelledPair } from './labelledPairs.ts'
import type { LabelledSet } from './labelledSets.ts'
import { score, type Figures } from './labelled/score.mjs'

export interface Judged {
  readonly figures: Figures
  readonly suggestions: readonly Suggestion[]
  /** The hard negatives with the same rare topic on both sides: how many are in a top 5. */
  readonly fooled: { readonly count: number; readonly of: number }
}

/** With the weights of the engine. */
export const judge = (pairs: readonly LabelledPair[]): Judged =>
  judgeWith(pairs, ({ measures }) => strengthOf(measures))

/**
 * Each pair by weights that were fitted without the clusters of both its sides, on both sets together.
 * @param all the pairs of all sets
 */
export function judgeLeftOut(all: readonly LabelledPair[]): (pairs: readonly LabelledPair[]) => Judged {
  const models = new Map<string, Model>()
  for (let one = 0; one < GROUPS; one++) {
    for (let other = one; other < GROUPS; other++) {
      const rest = all.filter(({ groups }) => !groups.includes(one) && !groups.includes(other))
      models.set(`${one} ${other}`, fit(rest))
    }
  }
  return (pairs) =>
    judgeWith(pairs, ({ measures, groups: [a, b] }) =>
      strengthOf(measures, models.get(`${Math.min(a, b)} ${Math.max(a, b)}`)),
    )
}

function judgeWith(pairs: readonly LabelledPair[], strength: (pair: LabelledPair) => number): Judged {
  const scored = pairs
    .filter(({ measures }) => !isVacuous(measures))
    .map((pair) => ({ a: pair.a, b: pair.b, strength: strength(pair) }))
  const suggestions = choose(scored.filter((one) => one.strength >= CUT_OFF))
  const set = pairs[0]?.set
  if (set === undefined) throw new Error('no pairs to judge')
  return {
    figures: score(set.activities, set.labels, suggestions),
    suggestions,
    fooled: fooledBy(pairs, suggestions, set),
  }
}

const A_TOP = 5

function fooledBy(
  pairs: readonly LabelledPair[],
  suggestions: readonly Suggestion[],
  { activities }: LabelledSet,
): Judged['fooled'] {
  const tops = new Map<string, string[]>(activities.map(({ id }) => [id, []]))
  const shown = new Set<string>()
  for (const { a, b } of suggestions) {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const top = tops.get(one)
      if (top === undefined || top.length === A_TOP) continue
      top.push(other)
      shown.add(pairKey(a, b))
    }
  }
  const sharing = pairs.filter(({ isHard, a, b }) => isHard && nameOneTopic(a.features, b.features))
  return {
    count: sharing.filter(({ a, b }) => shown.has(pairKey(a.features.id, b.features.id))).length,
    of: sharing.length,
  }
}

function nameOneTopic(a: Features, b: Features): boolean {
  const topics = ({ mentions }: Features): readonly string[] =>
    FIELDS.flatMap((field) => mentions[field].map(({ concept }) => concept)).filter(isSpecialTopic)
  const ours = new Set(topics(a))
  return topics(b).some((topic) => ours.has(topic))
}
