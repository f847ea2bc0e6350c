/**
 * The suggestions of a campaign, current while its activities change: what `suggestFrom` would return for the same
 * activities under the same corpus, without asking about any pair that a change does not concern. Invariant, between
 * two calls: for each entry, `best` holds all of its pairs that are stronger than `floor`, and at least ten if it has
 * as many; `standing` and every pair's `shown` follow from that.
 */
import type { Suggestion } from '../../../../shared/synergies/suggestion.ts'
import type { Corpus } from '../../engine/corpus.ts'
import type { Features } from '../../engine/features.ts'
import { explain } from '../../engine/pair.ts'
import { scoreFor } from '../../engine/reasons.ts'
import { byScore, MAX_SUGGESTIONS_PER_ACTIVITY, NO_PAIRS, scoreOf, type Standing } from '../../engine/strength.ts'
import { ChangeRecorder, type SuggestionChanges } from './suggestionChanges.ts'
import { isAmongFirst, isShort, otherOf, standingOfEntry, type IndexRow, type IndexedPair } from './indexRow.ts'
import { IndexRows } from './indexRows.ts'

export class SynergyIndex {
  readonly #rows: IndexRows

  constructor(corpus: Corpus) {
    this.#rows = new IndexRows(corpus)
  }

  /** Bulk-adds an activity. Results are invalid until all that were added are settled. */
  add(features: Features): void {
    this.#pairUp(this.#rows.enter(features))
  }

  settle(ids: readonly string[]): void {
    const added = ids.map((id) => this.#rows.byId.get(id)).filter((row) => row !== undefined)
    this.#settle(new Set(added), new ChangeRecorder(''))
  }

  /** Adds an activity or replaces the one with its id. @returns the changed suggestions */
  put(features: Features): SuggestionChanges {
    const ledger = new ChangeRecorder(features.id)
    const before = this.#rows.byId.get(features.id)
    const partners = before === undefined ? [] : this.#rows.leave(before, ledger)
    const entry = this.#rows.enter(features)
    this.#settle(new Set([entry, ...partners, ...this.#pairUp(entry)]), ledger)
    return ledger.close(describe)
  }

  remove(id: string): SuggestionChanges {
    const ledger = new ChangeRecorder(id)
    const entry = this.#rows.byId.get(id)
    this.#settle(new Set(entry === undefined ? [] : this.#rows.leave(entry, ledger)), ledger)
    return ledger.close(describe)
  }

  has(id: string): boolean {
    return this.#rows.byId.has(id)
  }

  /** The suggestions of one activity, in no order. */
  of(id: string): readonly Suggestion[] {
    return [...(this.#rows.byId.get(id)?.pairs ?? [])].filter(({ score }) => score !== null).map(describe)
  }

  shows(a: string, b: string): boolean {
    const [one, other] = [this.#rows.byId.get(a), this.#rows.byId.get(b)]
    if (one === undefined || other === undefined) return false
    return [...one.best, ...other.best].some(
      (pair) => pair.score !== null && ((pair.a === one && pair.b === other) || (pair.a === other && pair.b === one)),
    )
  }

  standing(id: string): Standing {
    return this.#rows.byId.get(id)?.standing ?? NO_PAIRS
  }

  /** The best first. */
  all(): readonly Suggestion[] {
    const shown = new Set<IndexedPair>()
    for (const { best } of this.#rows.byId.values()) for (const pair of best) if (pair.score !== null) shown.add(pair)
    return [...shown].map(describe).toSorted(byScore)
  }

  get size(): number {
    return this.#rows.byId.size
  }

  /** Finds the pairs of an entry that has none yet. @returns those that have it among their first ten now */
  #pairUp(entry: IndexRow): readonly IndexRow[] {
    const changed: IndexRow[] = []
    this.#rows.search(entry, true, (other, strength) => {
      const pair = newPair(entry, other, strength)
      this.#rows.offerTo(entry, pair)
      this.#rows.offerTo(other, pair)
      if (isAmongFirst(other, pair)) changed.push(other)
    })
    return changed
  }

  /** Finds the pairs again that were left out of an entry's strongest. */
  #refill(entry: IndexRow): void {
    const known = new Map([...entry.pairs].map((pair) => [otherOf(pair, entry), pair]))
    const held = new Set(entry.best)
    this.#rows.reset(entry)
    this.#rows.search(entry, false, (other, strength) => {
      const pair = known.get(other) ?? newPair(entry, other, strength)
      if (!held.has(pair)) this.#rows.offerTo(entry, pair)
    })
  }

  /** @param changed those whose first ten have changed */
  #settle(changed: ReadonlySet<IndexRow>, ledger: ChangeRecorder): void {
    const review = new Set<IndexedPair>()
    for (const entry of changed) {
      if (isShort(entry)) this.#refill(entry)
      // One more than ten: the former tenth may have been pushed out.
      for (const pair of entry.best.slice(0, MAX_SUGGESTIONS_PER_ACTIVITY + 1)) review.add(pair)
      const standing = standingOfEntry(entry)
      if (standing.usual === entry.standing.usual && standing.strongest === entry.standing.strongest) continue
      entry.standing = standing
      for (const pair of entry.pairs) review.add(pair)
    }
    for (const pair of review) ledger.show(pair, judge(pair))
  }
}

/** The reasons are found when they are first asked for. */
const explained = (pair: IndexedPair) => (pair.explained ??= explain(pair.a.profile, pair.b.profile))

const describe = (pair: IndexedPair): Suggestion => ({
  a: pair.a.id,
  b: pair.b.id,
  score: pair.score ?? 0,
  ...explained(pair),
})

/** @returns null for a pair that is too weak to be shown */
function judge(pair: IndexedPair): number | null {
  const score = scoreOf(pair.strength, pair.a.standing, pair.b.standing)
  if (score === null || !(isAmongFirst(pair.a, pair) || isAmongFirst(pair.b, pair))) return null
  return scoreFor(explained(pair).reasons, score)
}

const newPair = (one: IndexRow, other: IndexRow, strength: number): IndexedPair =>
  one.id < other.id
    ? { a: one, b: other, strength, score: null, explained: null }
    : { a: other, b: one, strength, score: null, explained: null }
