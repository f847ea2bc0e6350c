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
import { createTable } from './columns.ts'
import { ranksDescending } from './descendingOrder.ts'
import { drop, isAmongFirst, offer, otherOf, type IndexRow, type IndexedPair } from './indexRow.ts'
import { createOverlaps } from './overlaps.ts'
import type { ChangeRecorder } from './suggestionChanges.ts'
import { upperBoundsOf } from './upperBound.ts'

export interface IndexRows {
  readonly byId: ReadonlyMap<string, IndexRow>
  enter(features: Features): IndexRow
  /** @returns those that had it among their first ten */
  leave(entry: IndexRow, ledger: ChangeRecorder): readonly IndexRow[]
  /**
   * Visits the pairs of an entry that may be strong enough for its own list; and those for the lists of others, if
   * wanted.
   */
  search(entry: IndexRow, forOthers: boolean, found: (other: IndexRow, strength: number) => void): void
  offerTo(entry: IndexRow, pair: IndexedPair): void
  /** Empties the list of an entry, so that every pair is strong enough for it. */
  reset(entry: IndexRow): void
}

interface RowStore {
  readonly byId: Map<string, IndexRow>
  readonly bySlot: (IndexRow | null)[]
  readonly freeSlots: number[]
  readonly overlaps: ReturnType<typeof createOverlaps>
  readonly table: ReturnType<typeof createTable>
  /** As long as the table at least; a search need not make its own. */
  promising: Promising
}

/** Slots with a high enough upper bound, and that bound. */
interface Promising {
  readonly slots: Int32Array
  readonly bounds: Float64Array
}

export function createIndexRows(corpus: Corpus): IndexRows {
  const store: RowStore = {
    byId: new Map(),
    bySlot: [],
    freeSlots: [],
    overlaps: createOverlaps(),
    table: createTable(),
    promising: roomFor(0),
  }
  return {
    byId: store.byId,
    enter: (features) => enter(store, corpus, features),
    leave: (entry, ledger) => leave(store, entry, ledger),
    search: (entry, forOthers, found) => search(store, entry, forOthers, found),
    offerTo(entry, pair) {
      offer(entry, pair)
      store.table.columns.needed[entry.slot] = entry.floor?.strength ?? -Infinity
    },
    reset(entry) {
      entry.floor = null
      store.table.columns.needed[entry.slot] = -Infinity
    },
  }
}

function enter(store: RowStore, corpus: Corpus, features: Features): IndexRow {
  const { byId, bySlot, freeSlots, overlaps, table } = store
  const profile = weightActivity(features, corpus)
  const slot = freeSlots.pop() ?? bySlot.length
  const entry: IndexRow = {
    id: features.id,
    slot,
    profile,
    best: [],
    floor: null,
    pairs: new Set(),
    standing: NO_PAIRS,
  }
  byId.set(entry.id, entry)
  bySlot[slot] = entry
  overlaps.add(slot, profile)
  table.set(slot, profile)
  return entry
}

function leave(
  { byId, bySlot, freeSlots, overlaps }: RowStore,
  entry: IndexRow,
  ledger: ChangeRecorder,
): readonly IndexRow[] {
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

function search(
  store: RowStore,
  entry: IndexRow,
  forOthers: boolean,
  found: (other: IndexRow, strength: number) => void,
): void {
  const { needed } = store.table.columns
  const atLeast = (slot: number): number => {
    const forOwn = needed[entry.slot] ?? 0
    return Math.max(CUT_OFF, forOthers ? Math.min(forOwn, needed[slot] ?? 0) : forOwn)
  }
  const count = findPromising(store, entry, atLeast)
  const { slots, bounds } = store.promising
  // The best first: they soon raise the needed strength.
  for (const place of ranksDescending(bounds, count)) {
    const slot = slots[place] ?? 0
    if ((bounds[place] ?? 0) < atLeast(slot)) continue
    const other = store.bySlot[slot]
    if (other === null || other === undefined) continue
    const isFirst = entry.id < other.id
    const [a, b] = isFirst ? [entry, other] : [other, entry]
    const strength = strengthOfPair(a.profile, b.profile, store.overlaps.at(slot, !isFirst))
    if (strength !== null && strength >= atLeast(slot)) found(other, strength)
  }
}

const roomFor = (slots: number): Promising => ({ slots: new Int32Array(slots), bounds: new Float64Array(slots) })

/** Fills `promising`. @returns how many there are */
function findPromising(store: RowStore, entry: IndexRow, atLeast: (slot: number) => number): number {
  const { overlaps, table } = store
  const read = overlaps.read(entry.profile)
  const { closeness, sharesLead } = read
  const boundOf = upperBoundsOf(table, read, entry.slot)
  const { owner } = table.columns
  const own = owner[entry.slot]
  if (store.promising.slots.length < closeness.length) store.promising = roomFor(closeness.length * 2)
  const { slots, bounds } = store.promising
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
