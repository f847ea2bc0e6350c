/**
 * The suggestions of a campaign, kept up while its activities change: what `suggestFrom` would say of the same activities
 * under the same corpus, without asking about any pair that a change does not concern.
 *
 * Invariant, between two calls: for each entry, `best` holds all of its pairs that are stronger than `floor`, and at least
 * ten unless there are no more; `usual` and every pair's `shown` are what follows from that.
 */
import type { Suggestion } from '../../../../shared/synergies/suggestion.ts'
import type { Corpus } from '../../engine/corpus.ts'
import type { Features } from '../../engine/features.ts'
import { explain, strengthOfPair } from '../../engine/pair.ts'
import { weightActivity } from '../../engine/weightedActivity.ts'
import { byScore, calibrate, MAX_SUGGESTIONS_PER_ACTIVITY, scoreOf } from '../../engine/strength.ts'
import { CUT_OFF } from '../../engine/weights.ts'
import { createTable } from './columns.ts'
import { recordChanges, type SuggestionChanges, type ChangeRecorder } from './suggestionChanges.ts'
import {
  drop,
  isAmongFirst,
  isShort,
  offer,
  otherOf,
  usualOfEntry,
  type IndexRow,
  type IndexedPair,
} from './indexRow.ts'
import { ranksDescending } from './descendingOrder.ts'
import { createOverlaps } from './overlaps.ts'
import { upperBoundsOf } from './upperBound.ts'

export interface SynergyIndex {
  /** Adds one of many that are not there yet. Nothing that is said of any is right again before `settle`. */
  add(features: Features): void
  settle(): void
  /** Adds an activity or replaces the one with its id. @returns which suggestions that changed */
  put(features: Features): SuggestionChanges
  remove(id: string): SuggestionChanges
  has(id: string): boolean
  /** The suggestions of one activity, in no order. */
  of(id: string): readonly Suggestion[]
  shows(a: string, b: string): boolean
  /** What is usual for an activity: see `usualOf`. */
  usual(id: string): number
  /** The best first. */
  all(): readonly Suggestion[]
  readonly size: number
}

export function createSynergyIndex(corpus: Corpus, nameOf: (owner: string) => string): SynergyIndex {
  const overlaps = createOverlaps()
  const table = createTable()
  const byId = new Map<string, IndexRow>()
  const bySlot: (IndexRow | null)[] = []
  const freeSlots: number[] = []

  function enter(features: Features): IndexRow {
    const profile = weightActivity(features, corpus)
    const slot = freeSlots.pop() ?? bySlot.length
    const entry: IndexRow = { id: features.id, slot, profile, best: [], floor: null, pairs: new Set(), usual: 0 }
    byId.set(entry.id, entry)
    bySlot[slot] = entry
    overlaps.add(slot, profile)
    table.set(slot, features)
    return entry
  }

  /** @returns those that had it among their first ten */
  function leave(entry: IndexRow, ledger: ChangeRecorder): readonly IndexRow[] {
    const partners = [...entry.pairs].flatMap((pair) => {
      const other = otherOf(pair, entry)
      return isAmongFirst(other, pair) ? [other] : []
    })
    for (const pair of entry.pairs) {
      drop(pair)
      ledger.dropped(pair)
    }
    byId.delete(entry.id)
    bySlot[entry.slot] = null
    freeSlots.push(entry.slot)
    overlaps.remove(entry.slot, entry.profile)
    return partners
  }

  /**
   * Runs through the pairs of an entry that may be strong enough for its own list; and for those of others, if they are
   * to have them.
   */
  function search(entry: IndexRow, forOthers: boolean, found: (other: IndexRow, strength: number) => void): void {
    const led = overlaps.read(entry.profile)
    const promiseOf = upperBoundsOf(table, overlaps, entry.slot)
    const { owner, needed } = table.columns
    const own = owner[entry.slot]
    const atLeast = (slot: number): number => {
      const forOwn = needed[entry.slot] ?? 0
      return Math.max(CUT_OFF, forOthers ? Math.min(forOwn, needed[slot] ?? 0) : forOwn)
    }
    const promising = new Int32Array(led.length)
    const promises = new Float64Array(led.length)
    let count = 0
    for (const slot of led) {
      if (owner[slot] === own) continue
      const promise = promiseOf(slot)
      if (promise < atLeast(slot)) continue
      promising[count] = slot
      promises[count++] = promise
    }
    // The best first: they soon raise what is needed.
    for (const place of ranksDescending(promises, count)) {
      const slot = promising[place] ?? 0
      if ((promises[place] ?? 0) < atLeast(slot)) continue
      const other = bySlot[slot]
      if (other === null || other === undefined) continue
      const isFirst = entry.id < other.id
      const [a, b] = isFirst ? [entry, other] : [other, entry]
      const strength = strengthOfPair(a.profile, b.profile, overlaps.at(slot, !isFirst))
      if (strength !== null && strength >= atLeast(slot)) found(other, strength)
    }
  }

  function offerTo(entry: IndexRow, pair: IndexedPair): void {
    offer(entry, pair)
    table.columns.needed[entry.slot] = entry.floor?.strength ?? -Infinity
  }

  /** Finds the pairs of an entry that has none yet. @returns those that have it among their first ten now */
  function pairUp(entry: IndexRow): readonly IndexRow[] {
    const changed: IndexRow[] = []
    search(entry, true, (other, strength) => {
      const pair = newPair(entry, other, strength)
      offerTo(entry, pair)
      offerTo(other, pair)
      if (isAmongFirst(other, pair)) changed.push(other)
    })
    return changed
  }

  /** Finds the pairs again that were left out of an entry's strongest. */
  function refill(entry: IndexRow): void {
    const known = new Map([...entry.pairs].map((pair) => [otherOf(pair, entry), pair]))
    const held = new Set(entry.best)
    entry.floor = null
    table.columns.needed[entry.slot] = -Infinity
    search(entry, false, (other, strength) => {
      const pair = known.get(other) ?? newPair(entry, other, strength)
      if (!held.has(pair)) offerTo(entry, pair)
    })
  }

  /** @param changed those whose first ten are not what they were */
  function settle(changed: ReadonlySet<IndexRow>, ledger: ChangeRecorder): void {
    const review = new Set<IndexedPair>()
    for (const entry of changed) {
      if (isShort(entry)) refill(entry)
      // One more than ten: what was the tenth may have been pushed behind.
      for (const pair of entry.best.slice(0, MAX_SUGGESTIONS_PER_ACTIVITY + 1)) review.add(pair)
      const usual = usualOfEntry(entry)
      if (usual === entry.usual) continue
      entry.usual = usual
      for (const pair of entry.pairs) review.add(pair)
    }
    for (const pair of review) ledger.show(pair, judge(pair))
  }

  /** @returns null for a pair that is too weak to be shown */
  function judge(pair: IndexedPair): number | null {
    const score = scoreOf(calibrate(pair.strength, pair.a.usual, pair.b.usual))
    return score !== null && (isAmongFirst(pair.a, pair) || isAmongFirst(pair.b, pair)) ? score : null
  }

  function describe(pair: IndexedPair): Suggestion {
    pair.explained ??= explain(pair.a.profile, pair.b.profile, nameOf)
    return { a: pair.a.id, b: pair.b.id, score: pair.score ?? 0, ...pair.explained }
  }

  return {
    add(features) {
      pairUp(enter(features))
    },
    settle() {
      settle(new Set(byId.values()), recordChanges(''))
    },
    put(features) {
      const ledger = recordChanges(features.id)
      const before = byId.get(features.id)
      const partners = before === undefined ? [] : leave(before, ledger)
      const entry = enter(features)
      settle(new Set([entry, ...partners, ...pairUp(entry)]), ledger)
      return ledger.close(describe)
    },
    remove(id) {
      const ledger = recordChanges(id)
      const entry = byId.get(id)
      settle(new Set(entry === undefined ? [] : leave(entry, ledger)), ledger)
      return ledger.close(describe)
    },
    has: (id) => byId.has(id),
    of: (id) => [...(byId.get(id)?.pairs ?? [])].filter(({ score }) => score !== null).map(describe),
    shows(a, b) {
      const [one, other] = [byId.get(a), byId.get(b)]
      if (one === undefined || other === undefined) return false
      return [...one.best, ...other.best].some(
        (pair) => pair.score !== null && ((pair.a === one && pair.b === other) || (pair.a === other && pair.b === one)),
      )
    },
    usual: (id) => byId.get(id)?.usual ?? 0,
    all() {
      const shown = new Set<IndexedPair>()
      for (const { best } of byId.values()) for (const pair of best) if (pair.score !== null) shown.add(pair)
      return [...shown].map(describe).toSorted(byScore)
    },
    get size() {
      return byId.size
    },
  }
}

const newPair = (one: IndexRow, other: IndexRow, strength: number): IndexedPair =>
  one.id < other.id
    ? { a: one, b: other, strength, score: null, explained: null }
    : { a: other, b: one, strength, score: null, explained: null }
