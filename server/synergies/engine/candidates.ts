/** Which pairs are worth comparing: those of different owners that have at least one uncommon thing in common. Pure. */
import type { Profile } from './weightedActivity.ts'

/** Each pair once; the one that comes first in `profiles` is the first. */
export function* candidatePairs(profiles: readonly Profile[]): Iterable<readonly [Profile, Profile]> {
  const followers = new Map<string, Profile[]>()
  for (const b of profiles) {
    const found = new Set<Profile>()
    for (const lead of b.leads.keys()) {
      const list = followers.get(lead) ?? []
      followers.set(lead, list)
      for (const a of list) if (a.features.owner !== b.features.owner) found.add(a)
      list.push(b)
    }
    for (const a of found) yield [a, b]
  }
}
