/** An activity in the index, and its pairs. */
import type { Suggestion } from '../../../../shared/synergies/suggestion.ts'
import type { Profile } from '../../engine/weightedActivity.ts'
import { byIds, MOST_FOR_ONE, usualOf } from '../../engine/strength.ts'

export interface Entry {
  readonly id: string
  readonly slot: number
  readonly profile: Profile
  /** Its strongest pairs, the strongest first: all that are stronger than `floor`. */
  readonly best: Pair[]
  /** The strongest pair that was left out, or one that was; null if none was. */
  floor: Pair | null
  /** Every pair that is among the strongest of it or of the other. */
  readonly pairs: Set<Pair>
  usual: number
}

export interface Pair {
  readonly a: Entry
  readonly b: Entry
  readonly strength: number
  /** With which it is shown; null if it is not. */
  score: number | null
  /** Found when it is first asked for. */
  explained: Pick<Suggestion, 'kind' | 'reasons'> | null
}

/**
 * So many are held for each, that a list of ten need not be looked for anew whenever one of them goes. More cost memory
 * and make more pairs worth a look; fewer make full searches more frequent.
 */
const MOST_HELD = 20

export const otherOf = (pair: Pair, entry: Entry): Entry => (pair.a === entry ? pair.b : pair.a)

const byStrength = (one: Pair, other: Pair): number =>
  other.strength - one.strength ||
  (one.a === other.a && one.b === other.b ? 0 : byIds({ a: one.a.id, b: one.b.id }, { a: other.a.id, b: other.b.id }))

/** Puts a pair among the strongest of one of its sides, if it is strong enough. */
export function offer(entry: Entry, pair: Pair): void {
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
  if (best.length <= MOST_HELD) return
  const last = best.pop()
  if (last === undefined) return
  entry.floor = last
  if (!otherOf(last, entry).best.includes(last)) forget(last)
}

function forget(pair: Pair): void {
  pair.a.pairs.delete(pair)
  pair.b.pairs.delete(pair)
}

/** Takes a pair out of both its sides. */
export function drop(pair: Pair): void {
  for (const side of [pair.a, pair.b]) {
    const at = side.best.indexOf(pair)
    if (at !== -1) side.best.splice(at, 1)
  }
  forget(pair)
}

/** Whether pairs that were left out may belong to its first ten by now. */
export const isShort = ({ best, floor }: Entry): boolean => floor !== null && best.length < MOST_FOR_ONE

export const isAmongFirst = (entry: Entry, pair: Pair): boolean => {
  const at = entry.best.indexOf(pair)
  return at !== -1 && at < MOST_FOR_ONE
}

export const usualOfEntry = ({ best }: Entry): number =>
  usualOf(best.slice(0, MOST_FOR_ONE).map(({ strength }) => strength))
