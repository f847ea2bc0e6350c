/** How common everything is in a campaign. Frozen when made: the same corpus gives the same weights. Pure. */
import type { Features } from './features.ts'
import { meanOf, type Vector } from './vectors/vector.ts'
import type { Weighted } from './weighted.ts'

export interface Corpus {
  readonly size: number
  readonly concepts: ReadonlyMap<string, number>
  readonly words: ReadonlyMap<string, number>
  readonly partners: ReadonlyMap<string, number>
  /** The mean of all vectors: what every activity of a centre is near to. */
  readonly mean: Vector
}

export function corpusOf(activities: readonly Features[]): Corpus {
  const concepts = new Map<string, number>()
  const words = new Map<string, number>()
  const partners = new Map<string, number>()
  const count = (into: Map<string, number>, keys: Iterable<string>): void => {
    for (const key of keys) into.set(key, (into.get(key) ?? 0) + 1)
  }
  for (const activity of activities) {
    count(concepts, activity.about.keys())
    count(words, activity.words.keys())
    count(partners, activity.partners)
  }
  return { size: activities.length, concepts, words, partners, mean: meanOf(activities.map(({ vector }) => vector)) }
}

/** A small campaign says little of how common something is, so rarity is taken with a grain of salt. */
const PRIOR = 12

export function rarity(found: number, size: number): number {
  return Math.log((size + PRIOR) / (found + 1))
}

/** In the order of their keys. */
export function inKeyOrder(entries: readonly (readonly [string, number])[]): Weighted {
  return new Map(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** Weights by rarity, scaled to length 1. */
export function weigh(
  found: Weighted,
  counts: ReadonlyMap<string, number>,
  size: number,
  factor: (key: string) => number = () => 1,
): Weighted {
  const weighted: [string, number][] = []
  let square = 0
  for (const [key, weight] of found) {
    const value = weight * Math.max(0.1, rarity(counts.get(key) ?? 0, size)) * factor(key)
    if (value === 0) continue
    weighted.push([key, value])
    square += value * value
  }
  const length = Math.sqrt(square)
  return inKeyOrder(weighted.map(([key, value]) => [key, value / length]))
}
