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
import { recordChanges, type SuggestionChanges, type ChangeRecorder } from './suggestionChanges.ts'
import { isAmongFirst, isShort, otherOf, standingOfEntry, type IndexRow, type IndexedPair } from './indexRow.ts'
import { createIndexRows, type IndexRows } from './indexRows.ts'

export interface SynergyIndex {
  /** Bulk-adds an activity. Results are invalid until all that were added are settled. */
  add(features: Features): void
  settle(ids: readonly string[]): void
  /** Adds an activity or replaces the one with its id. @returns the changed suggestions */
  put(features: Features): SuggestionChanges
  remove(id: string): SuggestionChanges
  has(id: string): boolean
  /** The suggestions of one activity, in no order. */
  of(id: string): readonly Suggestion[]
  shows(a: string, b: string): boolean
  standing(id: string): Standing
  /** The best first. */
  all(): readonly Suggestion[]
  readonly size: number
}

export function createSynergyIndex(corpus: Corpus): SynergyIndex {
  const rows = createIndexRows(corpus)
  const pairing = createPairing(rows)

  function describe(pair: IndexedPair): Suggestion {
    pair.explained ??= explain(pair.a.profile, pair.b.profile)
    return { a: pair.a.id, b: pair.b.id, score: pair.score ?? 0, ...pair.explained }
  }

  return {
    ...createIndexQueries(rows.byId, describe),
    add(features) {
      pairing.pairUp(rows.enter(features))
    },
    settle(ids) {
      const added = ids.map((id) => rows.byId.get(id)).filter((row) => row !== undefined)
      pairing.settle(new Set(added), recordChanges(''))
    },
    put(features) {
      const ledger = recordChanges(features.id)
      const before = rows.byId.get(features.id)
      const partners = before === undefined ? [] : rows.leave(before, ledger)
      const entry = rows.enter(features)
      pairing.settle(new Set([entry, ...partners, ...pairing.pairUp(entry)]), ledger)
      return ledger.close(describe)
    },
    remove(id) {
      const ledger = recordChanges(id)
      const entry = rows.byId.get(id)
      pairing.settle(new Set(entry === undefined ? [] : rows.leave(entry, ledger)), ledger)
      return ledger.close(describe)
    },
    get size() {
      return rows.byId.size
    },
  }
}

function createIndexQueries(
  byId: ReadonlyMap<string, IndexRow>,
  describe: (pair: IndexedPair) => Suggestion,
): Pick<SynergyIndex, 'has' | 'of' | 'shows' | 'standing' | 'all'> {
  return {
    has: (id) => byId.has(id),
    of: (id) => [...(byId.get(id)?.pairs ?? [])].filter(({ score }) => score !== null).map(describe),
    shows(a, b) {
      const [one, other] = [byId.get(a), byId.get(b)]
      if (one === undefined || other === undefined) return false
      return [...one.best, ...other.best].some(
        (pair) => pair.score !== null && ((pair.a === one && pair.b === other) || (pair.a === other && pair.b === one)),
      )
    },
    standing: (id) => byId.get(id)?.standing ?? NO_PAIRS,
    all() {
      const shown = new Set<IndexedPair>()
      for (const { best } of byId.values()) for (const pair of best) if (pair.score !== null) shown.add(pair)
      return [...shown].map(describe).toSorted(byScore)
    },
  }
}

interface Pairing {
  /** Finds the pairs of an entry that has none yet. @returns those that have it among their first ten now */
  pairUp(entry: IndexRow): readonly IndexRow[]
  /** @param changed those whose first ten have changed */
  settle(changed: ReadonlySet<IndexRow>, ledger: ChangeRecorder): void
}

function createPairing(rows: IndexRows): Pairing {
  function pairUp(entry: IndexRow): readonly IndexRow[] {
    const changed: IndexRow[] = []
    rows.search(entry, true, (other, strength) => {
      const pair = newPair(entry, other, strength)
      rows.offerTo(entry, pair)
      rows.offerTo(other, pair)
      if (isAmongFirst(other, pair)) changed.push(other)
    })
    return changed
  }

  /** Finds the pairs again that were left out of an entry's strongest. */
  function refill(entry: IndexRow): void {
    const known = new Map([...entry.pairs].map((pair) => [otherOf(pair, entry), pair]))
    const held = new Set(entry.best)
    rows.reset(entry)
    rows.search(entry, false, (other, strength) => {
      const pair = known.get(other) ?? newPair(entry, other, strength)
      if (!held.has(pair)) rows.offerTo(entry, pair)
    })
  }

  function settle(changed: ReadonlySet<IndexRow>, ledger: ChangeRecorder): void {
    const review = new Set<IndexedPair>()
    for (const entry of changed) {
      if (isShort(entry)) refill(entry)
      // One more than ten: the former tenth may have been pushed out.
      for (const pair of entry.best.slice(0, MAX_SUGGESTIONS_PER_ACTIVITY + 1)) review.add(pair)
      const standing = standingOfEntry(entry)
      if (standing.usual === entry.standing.usual && standing.strongest === entry.standing.strongest) continue
      entry.standing = standing
      for (const pair of entry.pairs) review.add(pair)
    }
    for (const pair of review) ledger.show(pair, judge(pair))
  }

  return { pairUp, settle }
}

/** @returns null for a pair that is too weak to be shown */
function judge(pair: IndexedPair): number | null {
  const score = scoreOf(pair.strength, pair.a.standing, pair.b.standing)
  if (score === null || !(isAmongFirst(pair.a, pair) || isAmongFirst(pair.b, pair))) return null
  pair.explained ??= explain(pair.a.profile, pair.b.profile)
  return scoreFor(pair.explained.reasons, score)
}

const newPair = (one: IndexRow, other: IndexRow, strength: number): IndexedPair =>
  one.id < other.id
    ? { a: one, b: other, strength, score: null, explained: null }
    : { a: other, b: one, strength, score: null, explained: null }
