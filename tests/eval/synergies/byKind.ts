/** How many of the good pairs of each kind are found, and called by a kind that is true of them. */
import type { SuggestionKind } from '../../../shared/synergies/suggestion.ts'
import type { Judged } from './judge.ts'
import { pairKey } from './labelledPairs.ts'
import type { LabelledSet } from './labelledSets.ts'

const GOOD = 2

export interface KindFigures {
  readonly kind: string
  readonly pairs: number
  /** Shares between 0 and 1: of all pairs; of those that are found. */
  readonly found: number
  readonly named: number
}

export function figuresByKind({ labels }: LabelledSet, { suggestions }: Judged): readonly KindFigures[] {
  const kinds = new Map<string, SuggestionKind>(suggestions.map(({ a, b, kind }) => [pairKey(a, b), kind]))
  const good = labels.pairs.filter(({ grade }) => grade >= GOOD)
  return [...Map.groupBy(good, ({ kind }) => kind)].map(([kind, pairs]) => {
    const found = pairs.flatMap((pair) => {
      const called = kinds.get(pairKey(pair.a, pair.b))
      return called === undefined ? [] : [{ pair, called }]
    })
    const named = found.filter(({ pair, called }) => called === pair.kind || pair.altKinds?.includes(called) === true)
    return {
      kind,
      pairs: pairs.length,
      found: found.length / pairs.length,
      named: found.length === 0 ? 0 : named.length / found.length,
    }
  })
}
