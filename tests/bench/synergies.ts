/**
 * How fast suggestions follow a change: the index as its thread holds it, the whole way from a plan's view to the list that
 * HTTP reads and what of it the main thread does, and two peers on the same activities and changes: the pure function,
 * which compares with all, and MiniSearch, asked for each changed activity's text.
 */
import { cpus } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { SynergyActivity, WrittenActivity } from '../../server/synergies/engine/activity.ts'
import { CampaignIndex } from '../../server/synergies/live/suggestionIndex/campaignIndex.ts'
import { seededRandom, type Random } from '../harness/random.ts'
import { detectOwn, realActivities } from '../harness/realActivities.ts'
import { edited, manyActivities } from './manyActivities.ts'
import { benchPure } from './purePeer.ts'
import { benchMiniSearch } from './miniSearchPeer.ts'
import { quantiles, timeEach } from './quantiles.ts'
import { benchWholeWay } from './synergiesWholeWay.ts'

const SEED = 2027
const CHANGES = 1000
const LIMIT_MS = 10_000

export async function benchSynergies(): Promise<void> {
  const real = realActivities()
  console.log(
    `Synergies, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}; activities recombined from ` +
      `${real.length} real ones with seed ${SEED}`,
  )
  for (const [count, aim] of [
    [4000, 3],
    [20_000, 10],
  ] as const) {
    const random = seededRandom(SEED)
    const activities = manyActivities(real, count, random)
    const changes = drawChanges(activities, real, random)
    console.log(` ${count.toLocaleString('en-GB')} activities, ${changes.length} changes:`)
    benchIndex(activities, changes, aim)
    await benchWholeWay(activities, changes)
    benchPure(activities, changes)
    await benchMiniSearch(activities, changes)
  }
}

/** One after the other, each of an activity as the ones before left it. */
function drawChanges(
  activities: readonly SynergyActivity[],
  real: readonly SynergyActivity[],
  random: Random,
): readonly SynergyActivity[] {
  const latest = new Map(activities.map((activity) => [activity.id, activity]))
  return Array.from({ length: CHANGES }, () => {
    const { id } = random.pick(activities)
    const changed = edited(latest.get(id) ?? random.pick(activities), real, random)
    latest.set(id, changed)
    return changed
  })
}

const written = (activity: SynergyActivity): WrittenActivity => ({ activity, writtenIn: detectOwn(activity) })

function benchIndex(activities: readonly SynergyActivity[], changes: readonly SynergyActivity[], aim: number): void {
  const detectFrom = performance.now()
  const all = activities.map(written)
  const detected = performance.now()
  const writtenChanges = changes.map(written)
  console.log(`  languages of all texts, which another thread detects: ${(detected - detectFrom).toFixed(0)} ms`)
  const before = usedMemory()
  let [told, rescoredOnly, ended] = [0, 0, 0]
  const index = new CampaignIndex(({ shown, rescored, gone }) => {
    told += shown.length
    rescoredOnly += rescored.length
    ended += gone.length
  })
  const begin = performance.now()
  for (const own of Map.groupBy(all, ({ activity }) => activity.country).values()) index.change(own, [])
  const read = performance.now()
  index.load()
  const built = performance.now()
  console.log(
    `  full build${activities.length === 4000 ? ' (aim ≤ 2000)' : ''}: ${(built - begin).toFixed(0)} ms, of which ` +
      `${(read - begin).toFixed(0)} reading texts; ${told} suggestions with their reasons`,
  )
  console.log(`  memory of the thread: ${((usedMemory() - before) / 2 ** 20).toFixed(0)} MiB`)
  told = 0
  rescoredOnly = 0
  ended = 0
  const times = timeEach(writtenChanges, LIMIT_MS, (change) => index.change([change], []))
  console.log(`  one change, from its text to what changed (aim p95 ≤ ${aim}): ${quantiles(times)}`)
  const each = (all: number): string => (all / times.length).toFixed(0)
  console.log(
    `    on average it brings or rewords ${each(told)} suggestions, ends ${each(ended)}, and changes the score of ${each(rescoredOnly)}`,
  )
  const begun = performance.now()
  const pieces: number[] = []
  for (let more = true; more;) {
    const start = performance.now()
    more = index.tidy()
    pieces.push(performance.now() - start)
  }
  const counted =
    pieces.length > 1 ? `${(performance.now() - begun).toFixed(0)} ms in pieces of ${quantiles(pieces)}` : 'not due'
  console.log(`  counting anew how common everything is, in quiet moments: ${counted}`)
}

/** Memory in use after garbage collection, in bytes. */
function usedMemory(): number {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
