/** The peer that keeps nothing: a changed activity is compared with all others; and all with all, where that ends. */
import type { SynergyActivity } from '../../server/synergies/engine/activity.ts'
import { corpusOf } from '../../server/synergies/engine/corpus.ts'
import { featuresOf } from '../../server/synergies/engine/features.ts'
import { strengthOfPair } from '../../server/synergies/engine/pair.ts'
import { weightActivity } from '../../server/synergies/engine/weightedActivity.ts'
import { suggestFrom } from '../../server/synergies/engine/suggest.ts'
import { detectOwn } from '../harness/realActivities.ts'
import { quantiles, timeEach } from './quantiles.ts'

const LIMIT_MS = 4000
/** More than that would take minutes. */
const MAX_FOR_ALL = 4000

export function benchPure(activities: readonly SynergyActivity[], changes: readonly SynergyActivity[]): void {
  const read = (activity: SynergyActivity) => featuresOf(activity, detectOwn(activity))
  const features = activities.map(read)
  const corpus = corpusOf(features)
  const profiles = features.map((one) => weightActivity(one, corpus))
  let found = 0
  const times = timeEach(changes, LIMIT_MS, (activity) => {
    const changed = weightActivity(read(activity), corpus)
    for (const other of profiles) {
      if (other.features.owner !== activity.country && strengthOfPair(changed, other) !== null) found += 1
    }
  })
  console.log(`  peer, a changed activity with all others (nothing chosen yet): ${quantiles(times)}, ${found} pairs`)
  if (activities.length > MAX_FOR_ALL) return
  const begin = performance.now()
  const { length } = suggestFrom(features, corpus)
  console.log(
    `  peer, the pure function on all: ${(performance.now() - begin).toFixed(0)} ms for ${length} suggestions`,
  )
}
