/** What one change did to suggestions: the difference between before and after, whatever happened in between. */
import type { Suggestion } from '../../../shared/synergies/suggestion.ts'
import type { Pair } from './entry.ts'

export interface Changes {
  /** New ones, and those that are not what they were. */
  readonly shown: readonly Suggestion[]
  /** Pairs that are suggested no longer. */
  readonly gone: readonly Pick<Suggestion, 'a' | 'b'>[]
}

export interface Ledger {
  /** Sets with which score a pair is shown; null if it is not. */
  show(pair: Pair, score: number | null): void
  /** @param describe makes the suggestion of a pair that is shown */
  close(describe: (pair: Pair) => Suggestion): Changes
}

export function openLedger(): Ledger {
  /** By the ids of a pair: a changed activity makes new pairs in the place of its old ones. */
  const pairs = new Map<string, { readonly before: number | null; pair: Pair; readonly first: Pair }>()
  return {
    show(pair, score) {
      if (pair.score === score) return
      const key = keyOf({ a: pair.a.id, b: pair.b.id })
      const noted = pairs.get(key)
      if (noted === undefined) pairs.set(key, { before: pair.score, pair, first: pair })
      else noted.pair = pair
      pair.score = score
    },
    close(describe) {
      const shown: Suggestion[] = []
      const gone: Pick<Suggestion, 'a' | 'b'>[] = []
      for (const { before, pair, first } of pairs.values()) {
        // A pair made anew may have other reasons under the same score.
        if (pair.score !== null && (pair.score !== before || pair !== first)) shown.push(describe(pair))
        if (pair.score === null && before !== null) gone.push({ a: pair.a.id, b: pair.b.id })
      }
      return { shown, gone }
    },
  }
}

/** Names a pair. */
export const keyOf = ({ a, b }: Pick<Suggestion, 'a' | 'b'>): string => JSON.stringify([a, b])
