/** An activity in the index, and its pairs. */
import type { Suggestion } from '../../../../shared/synergies/suggestion.ts'
import type { WeightedActivity } from '../../engine/weightedActivity.ts'
import { byIds, MAX_SUGGESTIONS_PER_ACTIVITY, standingOf, type Standing } from '../../engine/strength.ts'

export interface IndexRow {
  readonly id: string
  readonly slot: number
  readonly profile: WeightedActivity
  /** Its strongest pairs, the strongest first: all that are stronger than `floor`. */
  readonly best: IndexedPair[]
  /** The strongest pair that was left out, or one that was; null if none was. */
  floor: IndexedPair | null
  /** Every pair that is among the strongest of it or of the other. */
  readonly pairs: Set<IndexedPair>
  standing: Standing
}

export interface IndexedPair {
  readonly a: IndexRow
  readonly b: IndexRow
  readonly strength: number
  /** With which it is shown; null if it is not. */
  score: number | null
  /** Found when it is first asked for. */
  explained: Pick<Suggestion, 'kind' | 'reasons'> | null
}

/**
 * Each row has so many that a list of ten need not be searched again whenever one pair goes. More cost memory
 * and make more pairs worth a look; fewer make full searches more frequent.
 */
const MAX_HELD = 15

export const otherOf = (pair: IndexedPair, entry: IndexRow): IndexRow => (pair.a === entry ? pair.b : pair.a)

const byStrength = (one: IndexedPair, other: IndexedPair): number =>
  other.strength - one.strength ||
  (one.a === other.a && one.b === other.b ? 0 : byIds({ a: one.a.id, b: one.b.id }, { a: other.a.id, b: other.b.id }))

/** Puts a pair among the strongest of one of its sides, if it is strong enough. */
export function offer(entry: IndexRow, pair: IndexedPair): void {
  const { best, floor } = entry
  if (floor !== null && byStrength(pair, floor) > 0) return
  let [from, to] = [0, best.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const there = best[middle]
    if (there !== undefined && byStrength(there, pair) < 0) from = middle + 1
    else to = middle
  }
  best.splice(from, 0, pair)
  entry.pairs.add(pair)
  otherOf(pair, entry).pairs.add(pair)
  if (best.length <= MAX_HELD) return
  const last = best.pop()
  if (last === undefined) return
  entry.floor = last
  if (!otherOf(last, entry).best.includes(last)) forget(last)
}

function forget(pair: IndexedPair): void {
  pair.a.pairs.delete(pair)
  pair.b.pairs.delete(pair)
}

/** Takes a pair out of both its sides. */
export function drop(pair: IndexedPair): void {
  for (const side of [pair.a, pair.b]) {
    const at = side.best.indexOf(pair)
    if (at !== -1) side.best.splice(at, 1)
  }
  forget(pair)
}

/** Whether pairs that were left out may belong to its first ten by now. */
export const isShort = ({ best, floor }: IndexRow): boolean =>
  floor !== null && best.length < MAX_SUGGESTIONS_PER_ACTIVITY

export const isAmongFirst = (entry: IndexRow, pair: IndexedPair): boolean => {
  const at = entry.best.indexOf(pair)
  return at !== -1 && at < MAX_SUGGESTIONS_PER_ACTIVITY
}

export const standingOfEntry = ({ best }: IndexRow): Standing =>
  standingOf(best.slice(0, MAX_SUGGESTIONS_PER_ACTIVITY).map(({ strength }) => strength))
