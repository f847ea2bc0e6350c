/** Which pairs are worth comparing: those that have at least one uncommon thing in common. Pure. */
import type { Corpus } from './corpus.ts'
import type { Profile } from './profile.ts'

/** What so large a share of a campaign has tells no two of them from the others. */
const COMMON_SHARE = 0.25
/** In a small campaign everything is in a large share. */
const ALWAYS_RARE = 40
/** Words are many; only rare ones lead to somebody. */
const RARE_WORD = 12

/** Each pair once, of different owners; the one that comes first in `profiles` is the first. */
export function* candidatePairs(
  profiles: readonly Profile[],
  { size, words }: Corpus,
): Iterable<readonly [Profile, Profile]> {
  const rare = Math.max(ALWAYS_RARE, size * COMMON_SHARE)
  const postings = new Map<string, number[]>()
  for (const [at, { features }] of profiles.entries()) {
    const keys = new Set<string>()
    for (const concept of [...features.about.keys(), ...features.needs.keys()]) keys.add(`c:${concept}`)
    for (const word of [...features.words.keys(), ...features.needWords.keys(), ...features.offerWords.keys()]) {
      if ((words.get(word) ?? 0) <= RARE_WORD) keys.add(`w:${word}`)
    }
    for (const partner of features.partners) keys.add(`p:${partner}`)
    for (const key of keys) {
      const list = postings.get(key)
      if (list === undefined) postings.set(key, [at])
      else list.push(at)
    }
  }
  const partnersOf = profiles.map(() => new Set<number>())
  for (const list of postings.values()) {
    if (list.length > rare) continue
    for (const [place, at] of list.entries()) {
      for (const other of list.slice(place + 1)) {
        if (profiles[at]?.features.owner !== profiles[other]?.features.owner) partnersOf[at]?.add(other)
      }
    }
  }
  for (const [at, others] of partnersOf.entries()) {
    for (const other of others) {
      const [a, b] = [profiles[at], profiles[other]]
      if (a !== undefined && b !== undefined) yield [a, b]
    }
  }
}
