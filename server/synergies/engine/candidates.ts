/** Which pairs are worth comparing: those of different owners that have at least one uncommon thing in common. Pure. */
import type { WeightedActivity } from './weightedActivity.ts'

/** Each pair once; the one that comes first in `profiles` is the first. */
export function* candidatePairs(
  profiles: readonly WeightedActivity[],
): Iterable<readonly [WeightedActivity, WeightedActivity]> {
  const followers = new Map<string, WeightedActivity[]>()
  for (const b of profiles) {
    const found = new Set<WeightedActivity>()
    for (const lead of b.leads.keys()) {
      const list = followers.get(lead) ?? []
      followers.set(lead, list)
      for (const a of list) if (a.features.owner !== b.features.owner) found.add(a)
      list.push(b)
    }
    for (const a of found) yield [a, b]
  }
}
