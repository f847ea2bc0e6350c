/**
 * From a newer view of a plan to the suggestions that HTTP reads, through the thread; and what of that the main thread
 * does: finding what changed, saying it, hearing the answer. Everything else waits for it, so that is to be little.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SynergyActivity } from '../../server/synergies/engine/activity.ts'
import { createLanguageDetector } from '../../server/language/languageDetector.ts'
import { systemClock } from '../../server/pacing/clock.ts'
import { createSuggestions } from '../../server/synergies/live/suggestions.ts'
import { CampaignId, CentreId } from '../../shared/ids.ts'
import { NETWORK } from '../../shared/network.ts'
import type { PlanContent } from '../../shared/plans/planView.ts'
import { quantiles } from './quantiles.ts'

const LIMIT_MS = 10_000
/** A centre that has no activities, so that reading its list takes no time. */
const WITHOUT = CentreId.parse('is')
const READER = CentreId.parse('mt')
const campaign = CampaignId.parse('sid-2027')

export async function benchWholeWay(
  activities: readonly SynergyActivity[],
  changes: readonly SynergyActivity[],
): Promise<void> {
  const centreOf = new Map(NETWORK.map(({ country, id }) => [String(country), id]))
  const plans = new Map<CentreId, Map<string, SynergyActivity>>()
  for (const activity of activities) {
    const centre = centreOf.get(activity.country)
    if (centre === undefined) continue
    plans.set(centre, (plans.get(centre) ?? new Map<string, SynergyActivity>()).set(activity.id, activity))
  }
  let version = 0
  const view = (centre: CentreId) => ({ centre, version: (version += 1), content: contentOf(plans.get(centre)) })
  const prepared = new Map<CentreId, ReturnType<typeof view>>()
  const detector = createLanguageDetector({ clock: systemClock, onFailure: (error) => console.error(error) })
  const suggestions = createSuggestions({
    clock: systemClock,
    detect: detector.detect,
    centresOf: () => NETWORK,
    isChanging: () => false,
    isClosed: () => false,
    plansOf: () => Promise.resolve([...plans.keys()].map(view)),
    planOf: (_, centre) => Promise.resolve(prepared.get(centre) ?? null),
    onChanged: () => {},
    onFailure: (error) => console.error(error),
  })
  const begin = performance.now()
  await suggestions.of(campaign, WITHOUT)
  console.log(`  opening a campaign, with the start of the thread: ${(performance.now() - begin).toFixed(0)} ms`)
  const [whole, main, list]: [number[], number[], number[]] = [[], [], []]
  const end = performance.now() + LIMIT_MS
  for (const change of changes) {
    const centre = centreOf.get(change.country)
    if (centre === undefined) continue
    plans.get(centre)?.set(change.id, change)
    prepared.set(centre, view(centre))
    await nextTurn()
    const start = performance.now()
    const before = process.threadCpuUsage()
    suggestions.projected(campaign, centre)
    await suggestions.of(campaign, WITHOUT)
    const { user, system } = process.threadCpuUsage(before)
    const changed = performance.now()
    await suggestions.of(campaign, READER)
    whole.push(changed - start)
    main.push((user + system) / 1000)
    list.push(performance.now() - changed)
    if (performance.now() > end) break
  }
  await suggestions.close()
  await detector.close()
  console.log(`  one change, from a plan's view until all is known of it: ${quantiles(whole)}`)
  console.log(`    of that the main thread's own time (aim ≤ 2): ${quantiles(main)}`)
  console.log(`    then reading the list of one centre: ${quantiles(list)}`)
}

const contentOf = (activities: ReadonlyMap<string, SynergyActivity> | undefined): PlanContent =>
  ({
    activities: [...(activities?.values() ?? [])].map((activity) => ({
      ...activity,
      dates: activity.days.map((day) => ({ day })),
      resources: [],
      gloss: '',
      status: 'tentative',
      description: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: activity.description }] }],
      },
    })),
  }) as unknown as PlanContent
