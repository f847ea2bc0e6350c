/** The figures of suggestions on a labelled set, by weights that know nothing of the judged pairs. */
import { isVacuous } from '../../../server/synergies/engine/pair.ts'
import { strengthOf, type Model } from '../../../server/synergies/engine/strength.ts'
import { choose } from '../../../server/synergies/engine/suggest.ts'
import { CUT_OFF } from '../../../server/synergies/engine/weights.ts'
import { isGood, type Suggestion } from '../../../shared/synergies/suggestion.ts'
import { fit } from './fit.ts'
import { GROUPS, type LabelledPair } from './labelledPairs.ts'
import { score, type Figures } from './labelled/score.mjs'

export interface Judged {
  /** Of all that can be asked for; hard negatives of what is called good. */
  readonly figures: Figures
  readonly suggestions: readonly Suggestion[]
  /** What a single list would reach if it ended where so many hard negatives are in a top 5. */
  readonly curve: readonly { readonly hard: number; readonly figures: Figures | null }[]
}

/** The shares of hard negatives at which the curve is read. */
const HARD_SHARES = [0.08, 0.12, 0.16, 0.2, 0.25] as const

/**
 * Each pair by weights that were fitted without the clusters of both its sides.
 * @param fitted the pairs of all sets, read as unseen ones are
 */
export function judgeLeftOut(fitted: readonly LabelledPair[]): (pairs: readonly LabelledPair[]) => Judged {
  const models = new Map<string, Model>()
  for (let one = 0; one < GROUPS; one++) {
    for (let other = one; other < GROUPS; other++) {
      const rest = fitted.filter(({ groups }) => !groups.includes(one) && !groups.includes(other))
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
  const figuresOf = (shown: readonly Suggestion[]): Figures => score(set.activities, set.labels, shown)
  const { hardNegativeRateTop5 } = figuresOf(suggestions.filter(isGood))
  return {
    figures: { ...figuresOf(suggestions), hardNegativeRateTop5 },
    suggestions,
    curve: curveOf(suggestions, figuresOf),
  }
}

const STEPS = 40

/** @param suggestions the best first */
function curveOf(
  suggestions: readonly Suggestion[],
  figuresOf: (shown: readonly Suggestion[]) => Figures,
): Judged['curve'] {
  const lists = Array.from({ length: STEPS }, (_, step) =>
    figuresOf(suggestions.slice(0, Math.round(((STEPS - step) / STEPS) * suggestions.length))),
  )
  return HARD_SHARES.map((hard) => ({
    hard,
    figures: lists.find(({ hardNegativeRateTop5 }) => hardNegativeRateTop5 <= hard) ?? null,
  }))
}
