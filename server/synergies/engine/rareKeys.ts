/** Finds the keys that lead from one activity to another: comparing all pairs would take too long and find little more. */
import type { Corpus } from './corpus.ts'
import type { Features } from './features.ts'
import type { Weighted } from './weighted.ts'

/** A key that so large a share of a campaign has does not distinguish activities. */
const COMMON_SHARE = 0.25
/** In a small campaign everything is in a large share. */
const ALWAYS_RARE = 40
/** Words are many; only rare ones lead to somebody. */
const RARE_WORD = 12

/** The uncommon concepts, words and partners of an activity. */
export function rareKeysOf(features: Features, { size, concepts, words, partners }: Corpus): Weighted {
  const rare = Math.max(ALWAYS_RARE, size * COMMON_SHARE)
  const leads = new Map<string, number>()
  const follow = (kind: string, keys: Iterable<string>, found: ReadonlyMap<string, number>, most: number): void => {
    for (const key of keys) if ((found.get(key) ?? 0) <= most) leads.set(`${kind}:${key}`, 1)
  }
  follow('c', features.about.keys(), concepts, rare)
  follow('c', features.needs.keys(), concepts, rare)
  follow('w', features.words.keys(), words, RARE_WORD)
  follow('w', features.needWords.keys(), words, RARE_WORD)
  follow('w', features.offerWords.keys(), words, RARE_WORD)
  follow('p', features.partners, partners, rare)
  return leads
}
