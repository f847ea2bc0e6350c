/** Records the effect of one change on suggestions: the difference between before and after, whatever happened in between. */
import type { Suggestion } from '../../../../shared/synergies/suggestion.ts'
import type { IndexRow, IndexedPair } from './indexRow.ts'

export interface SuggestionChanges {
  /** New ones, and changed ones. */
  readonly shown: readonly Suggestion[]
  /** Those with only the score changed: by far the most, and short to send. */
  readonly rescored: readonly Pick<Suggestion, 'a' | 'b' | 'score'>[]
  /** Pairs that are suggested no longer. */
  readonly gone: readonly Pick<Suggestion, 'a' | 'b'>[]
}

export interface ChangeRecorder {
  /** A pair was taken out of the index. It may come back, computed again, and is then compared with its old state. */
  dropped(pair: IndexedPair): void
  /** Sets the score that a pair is shown with; null if it is not. */
  show(pair: IndexedPair, score: number | null): void
  /** @param describe makes the suggestion of a pair that is shown */
  close(describe: (pair: IndexedPair) => Suggestion): SuggestionChanges
}

/** @param changed the id of the activity that is put or removed: only its pairs are dropped and computed again */
export function recordChanges(changed: string): ChangeRecorder {
  const before = new Map<IndexedPair, number | null>()
  /** By the id of the other activity. */
  const dropped = new Map<string, IndexedPair>()
  const partnerIn = (pair: IndexedPair): IndexRow | null =>
    pair.a.id === changed ? pair.b : pair.b.id === changed ? pair.a : null

  return {
    dropped(pair) {
      const partner = partnerIn(pair)
      if (partner !== null && pair.score !== null) dropped.set(partner.id, pair)
    },
    show(pair, score) {
      if (pair.score === score) return
      if (!before.has(pair)) before.set(pair, pair.score)
      pair.score = score
    },
    close(describe) {
      const shown: Suggestion[] = []
      const rescored: Pick<Suggestion, 'a' | 'b' | 'score'>[] = []
      const gone: Pick<Suggestion, 'a' | 'b'>[] = []
      for (const [pair, score] of before) {
        const [a, b] = [pair.a.id, pair.b.id]
        if (pair.score === null) {
          if (score !== null) gone.push({ a, b })
        } else if (pair.score !== score) {
          const partner = partnerIn(pair)?.id ?? ''
          const former = dropped.get(partner)
          dropped.delete(partner)
          if (score !== null) rescored.push({ a, b, score: pair.score })
          else if (former === undefined || !isSame(describe(former), describe(pair))) shown.push(describe(pair))
        }
      }
      for (const pair of dropped.values()) gone.push({ a: pair.a.id, b: pair.b.id })
      return { shown, rescored, gone }
    },
  }
}

export const isSame = (one: Suggestion, other: Suggestion): boolean =>
  one.score === other.score && one.kind === other.kind && JSON.stringify(one.reasons) === JSON.stringify(other.reasons)
