/**
 * The rows of a synergy index, with their overlaps and columns; and the search for pairs among them that are strong enough.
 */
import type { Corpus } from '../../engine/corpus.ts'
import type { Features } from '../../engine/features.ts'
import { CLOSE } from '../../engine/subject.ts'
import { strengthOfPair } from '../../engine/pair.ts'
import { weightActivity } from '../../engine/weightedActivity.ts'
import { NO_PAIRS } from '../../engine/strength.ts'
import { CUT_OFF } from '../../engine/weights.ts'
import { IndexColumns } from './columns.ts'
import { ranksDescending } from './descendingOrder.ts'
import { drop, isAmongFirst, offer, otherOf, type IndexRow, type IndexedPair } from './indexRow.ts'
import { Overlaps } from './overlaps.ts'
import type { ChangeRecorder } from './suggestionChanges.ts'
import { upperBoundsOf } from './upperBound.ts'

/** Slots with a high enough upper bound, and that bound. */
interface Promising {
  readonly slots: Int32Array
  readonly bounds: Float64Array
}

export class IndexRows {
  readonly byId = new Map<string, IndexRow>()
  readonly #corpus: Corpus
  readonly #bySlot: (IndexRow | null)[] = []
  readonly #freeSlots: number[] = []
  readonly #overlaps = new Overlaps()
  readonly #table = new IndexColumns()
  /** As long as the table at least; a search need not make its own. */
  #promising = roomFor(0)

  constructor(corpus: Corpus) {
    this.#corpus = corpus
  }

  enter(features: Features): IndexRow {
    const { id } = features
    const profile = weightActivity(features, this.#corpus)
    const slot = this.#freeSlots.pop() ?? this.#bySlot.length
    const entry: IndexRow = { id, slot, profile, best: [], floor: null, pairs: new Set(), standing: NO_PAIRS }
    this.byId.set(id, entry)
    this.#bySlot[slot] = entry
    this.#overlaps.add(slot, profile)
    this.#table.set(slot, profile)
    return entry
  }

  /** @returns those that had it among their first ten */
  leave(entry: IndexRow, ledger: ChangeRecorder): readonly IndexRow[] {
    const partners = [...entry.pairs].flatMap((pair) => {
      const other = otherOf(pair, entry)
      return isAmongFirst(other, pair) ? [other] : []
    })
    for (const pair of entry.pairs) {
      drop(pair)
      ledger.dropped(pair)
    }
    this.byId.delete(entry.id)
    this.#bySlot[entry.slot] = null
    this.#freeSlots.push(entry.slot)
    this.#overlaps.remove(entry.slot, entry.profile)
    return partners
  }

  /**
   * Visits the pairs of an entry that may be strong enough for its own list; and those for the lists of others, if
   * wanted.
   */
  search(entry: IndexRow, forOthers: boolean, found: (other: IndexRow, strength: number) => void): void {
    const { needed } = this.#table.columns
    const atLeast = (slot: number): number => {
      const forOwn = needed[entry.slot] ?? 0
      return Math.max(CUT_OFF, forOthers ? Math.min(forOwn, needed[slot] ?? 0) : forOwn)
    }
    const count = this.#findPromising(entry, atLeast)
    const { slots, bounds } = this.#promising
    // The best first: they soon raise the needed strength.
    for (const place of ranksDescending(bounds, count)) {
      const slot = slots[place] ?? 0
      if ((bounds[place] ?? 0) < atLeast(slot)) continue
      const other = this.#bySlot[slot]
      if (other === null || other === undefined) continue
      const isFirst = entry.id < other.id
      const [a, b] = isFirst ? [entry, other] : [other, entry]
      const strength = strengthOfPair(a.profile, b.profile, this.#overlaps.at(slot, !isFirst))
      if (strength !== null && strength >= atLeast(slot)) found(other, strength)
    }
  }

  offerTo(entry: IndexRow, pair: IndexedPair): void {
    offer(entry, pair)
    this.#table.columns.needed[entry.slot] = entry.floor?.strength ?? -Infinity
  }

  /** Empties the list of an entry, so that every pair is strong enough for it. */
  reset(entry: IndexRow): void {
    entry.floor = null
    this.#table.columns.needed[entry.slot] = -Infinity
  }

  /** Fills `promising`. @returns how many there are */
  #findPromising(entry: IndexRow, atLeast: (slot: number) => number): number {
    this.#overlaps.read(entry.profile)
    const { closeness, sharesLead } = this.#overlaps
    const boundOf = upperBoundsOf(this.#table, this.#overlaps, entry.slot)
    const { owner } = this.#table.columns
    const own = owner[entry.slot]
    if (this.#promising.slots.length < closeness.length) this.#promising = roomFor(closeness.length * 2)
    const { slots, bounds } = this.#promising
    let count = 0
    for (let slot = 0; slot < closeness.length; slot++) {
      if ((sharesLead[slot] !== 1 && (closeness[slot] ?? 0) < CLOSE) || owner[slot] === own) continue
      const bound = boundOf(slot)
      if (bound < atLeast(slot)) continue
      slots[count] = slot
      bounds[count++] = bound
    }
    return count
  }
}

const roomFor = (slots: number): Promising => ({ slots: new Int32Array(slots), bounds: new Float64Array(slots) })
