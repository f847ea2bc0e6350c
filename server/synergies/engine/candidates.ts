/**
 * Which pairs are worth comparing: those of different owners that have at least one uncommon thing in common, or are close
 * in meaning. Pure.
 */
import { CLOSE } from './subject.ts'
import { cosine } from './vectors/vector.ts'
import type { WeightedActivity } from './weightedActivity.ts'

/** Each pair once; the one that comes first in `profiles` is the first. */
export function* candidatePairs(
  profiles: readonly WeightedActivity[],
): Iterable<readonly [WeightedActivity, WeightedActivity]> {
  for (const [at, b] of profiles.entries()) {
    for (let before = 0; before < at; before++) {
      const a = profiles[before]
      if (a === undefined) continue
      if (a.features.owner !== b.features.owner && (shareLead(a, b) || cosine(a.direction, b.direction) >= CLOSE))
        yield [a, b]
    }
  }
}

function shareLead(a: WeightedActivity, b: WeightedActivity): boolean {
  const [few, many] = a.leads.size < b.leads.size ? [a, b] : [b, a]
  for (const lead of few.leads.keys()) if (many.leads.has(lead)) return true
  return false
}
