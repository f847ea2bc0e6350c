/**
 * Finds the keys that lead from one activity to another: comparing all pairs would take too long and find little more.
 * Concepts, words and partners are each an entrance of their own: subjects unknown to the thesaurus are found by their
 * words.
 */
import { inKeyOrder, rarity, type Corpus } from './corpus.ts'
import type { Features } from './features.ts'
import type { Weighted } from './weighted.ts'

/** A key that so large a share of a campaign has does not distinguish activities. */
const COMMON_SHARE = 0.1
/** In a small campaign everything is in a large share. */
const ALWAYS_RARE = 40
/** Words are numerous; only rare ones lead to other activities. */
const RARE_WORD = 12

/** A stem is a key as it is: a campaign has some hundred thousand. All others have a prefix. */
const PREFIX = ':'

/** Whether a key is the stem of a word. */
export const isStem = (key: string): boolean => !key.includes(PREFIX)

/** @returns the uncommon concepts, words and partners of an activity; a word with its rarity, all others with 0 */
export function rareKeysOf(features: Features, { size, concepts, words, partners }: Corpus): Weighted {
  const rare = Math.max(ALWAYS_RARE, size * COMMON_SHARE)
  const keys: [string, number][] = []
  for (const id of new Set([...features.about.keys(), ...features.needs.keys()])) {
    if ((concepts.get(id) ?? 0) <= rare) keys.push([`c${PREFIX}${id}`, 0])
  }
  for (const partner of features.partners)
    if ((partners.get(partner) ?? 0) <= rare) keys.push([`p${PREFIX}${partner}`, 0])
  for (const stem of features.words.keys()) {
    const count = words.get(stem) ?? 0
    if (count <= RARE_WORD) keys.push([stem, rarity(count, size)])
  }
  return inKeyOrder(keys)
}
