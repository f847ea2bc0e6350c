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

export class ChangeRecorder {
  readonly #changed: string
  readonly #before = new Map<IndexedPair, number | null>()
  /** By the id of the other activity. */
  readonly #dropped = new Map<string, IndexedPair>()

  /** @param changed the id of the activity that is put or removed: only its pairs are dropped and computed again */
  constructor(changed: string) {
    this.#changed = changed
  }

  /** A pair was taken out of the index. It may come back, computed again, and is then compared with its old state. */
  dropped(pair: IndexedPair): void {
    const partner = this.#partnerIn(pair)
    if (partner !== null && pair.score !== null) this.#dropped.set(partner.id, pair)
  }

  /** Sets the score that a pair is shown with; null if it is not. */
  show(pair: IndexedPair, score: number | null): void {
    if (pair.score === score) return
    if (!this.#before.has(pair)) this.#before.set(pair, pair.score)
    pair.score = score
  }

  /** @param describe makes the suggestion of a pair that is shown */
  close(describe: (pair: IndexedPair) => Suggestion): SuggestionChanges {
    const shown: Suggestion[] = []
    const rescored: Pick<Suggestion, 'a' | 'b' | 'score'>[] = []
    const gone: Pick<Suggestion, 'a' | 'b'>[] = []
    for (const [pair, score] of this.#before) {
      const [a, b] = [pair.a.id, pair.b.id]
      if (pair.score === null) {
        if (score !== null) gone.push({ a, b })
      } else if (pair.score !== score) {
        const partner = this.#partnerIn(pair)?.id ?? ''
        const former = this.#dropped.get(partner)
        this.#dropped.delete(partner)
        if (score !== null) rescored.push({ a, b, score: pair.score })
        else if (former === undefined || !isSame(describe(former), describe(pair))) shown.push(describe(pair))
      }
    }
    for (const pair of this.#dropped.values()) gone.push({ a: pair.a.id, b: pair.b.id })
    return { shown, rescored, gone }
  }

  #partnerIn(pair: IndexedPair): IndexRow | null {
    return pair.a.id === this.#changed ? pair.b : pair.b.id === this.#changed ? pair.a : null
  }
}

export const isSame = (one: Suggestion, other: Suggestion): boolean =>
  one.score === other.score && one.kind === other.kind && JSON.stringify(one.reasons) === JSON.stringify(other.reasons)
