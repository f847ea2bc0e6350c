/** The shell around the index: opening, feeding, telling, and what happens when the thread dies. */
import type { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import { startEngineWorker } from '../../server/synergies/live/engineWorker.ts'
import { systemClock } from '../../server/pacing/clock.ts'
import { createSuggestions, type Suggestions } from '../../server/synergies/live/suggestions.ts'
import type { Clock } from '../../shared/clock.ts'
import { CampaignId, CentreId } from '../../shared/ids.ts'
import { NETWORK, type NetworkCentre } from '../../shared/network.ts'
import type { PlanContent } from '../../shared/plans/planView.ts'
import type { RichText } from '../../shared/richtext/json.ts'
import { detectHere } from '../harness/detectHere.ts'
import { realActivities } from '../harness/realActivities.ts'
import { waitFor } from '../harness/waitFor.ts'
import { createAgenda } from '../simulation/virtualClock.ts'

const campaign = CampaignId.parse('sid-2027')
const centres: readonly NetworkCentre[] = NETWORK

/** Some of the countries of the labelled set: all of them would only take longer. */
const COUNTRIES: ReadonlySet<string> = new Set(['DK', 'SE', 'DE', 'FR', 'PL', 'ES'])

/** A set of plans in memory, one for each country. */
function world(clock: Clock) {
  const plans = new Map<CentreId, { version: number; content: PlanContent }>()
  for (const [country, activities] of Map.groupBy(realActivities(), (one) => one.country)) {
    if (!COUNTRIES.has(country)) continue
    const centre = centres.find((one) => one.country === country)?.id
    if (centre === undefined) continue
    const own = activities.map((one) => ({
      ...one,
      gloss: '',
      dates: [],
      resources: [],
      status: 'tentative',
      description: paragraph(one.description),
    }))
    plans.set(centre, { version: 1, content: { activities: own } as unknown as PlanContent })
  }
  const told: CentreId[][] = []
  const workers: Worker[] = []
  const failures: unknown[] = []
  const asked = { centres: 0, plan: 0 }
  const typing = { goesOn: false }
  const of = (centre: CentreId) => {
    const plan = plans.get(centre)
    return plan === undefined ? null : { centre, ...plan }
  }
  const suggestions = createSuggestions(
    {
      clock,
      detect: detectHere,
      centresOf: () => {
        asked.centres += 1
        return centres
      },
      isClosed: () => false,
      isChanging: () => typing.goesOn,
      plansOf: async () => [...plans.keys()].flatMap((centre) => of(centre) ?? []),
      planOf: async (_, centre) => {
        asked.plan += 1
        return of(centre)
      },
      onChanged: (_, concerned) => told.push([...concerned]),
      onFailure: (error) => failures.push(error),
    },
    () => {
      const worker = startEngineWorker()
      workers.push(worker)
      return worker
    },
  )
  return {
    suggestions,
    told,
    workers,
    failures,
    asked,
    typing,
    plans,
    edit: (centre: CentreId, change: (activities: PlanContent['activities']) => unknown): void => {
      const { version, content } = plans.get(centre) ?? { version: 0, content: { activities: [] } }
      plans.set(centre, {
        version: version + 1,
        content: { activities: change(content.activities) } as unknown as PlanContent,
      })
    },
  }
}

const paragraph = (text: string): RichText =>
  ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }) as unknown as RichText

const dk = CentreId.parse('dk')
let open: Suggestions | null = null
afterEach(async () => {
  await open?.close()
  open = null
})
function started(clock: Clock = systemClock) {
  const made = world(clock)
  open = made.suggestions
  return made
}

describe('suggestions of a campaign', () => {
  test('of one centre are those of all in which it takes part, the best first', async () => {
    const { suggestions, told } = started()
    const all = await suggestions.of(campaign)
    expect(all.length).toBeGreaterThan(20)
    expect(await suggestions.of(campaign, dk)).toEqual(all.filter((one) => one.centres.includes(dk)))
    expect(told).toEqual([])
  })

  test('follow a plan that changed, and tell the centres that they concern', async () => {
    const { suggestions, told, edit } = started()
    const [first] = await suggestions.of(campaign, dk)
    edit(dk, (activities) => activities.filter(({ id }) => id !== first?.a && id !== first?.b))
    suggestions.projected(campaign, dk)
    await waitFor(() => told.length > 0, 'a notice')
    expect(told.flat()).toEqual(expect.arrayContaining([...(first?.centres ?? [])]))
    const after = await suggestions.of(campaign, dk)
    expect(after.some(({ a, b }) => a === first?.a && b === first?.b)).toBe(false)
  })

  test('show a new title, though they are the same', async () => {
    const { suggestions, told, edit } = started()
    const [first] = await suggestions.of(campaign, dk)
    edit(dk, (activities) => activities.map((one) => ({ ...one, title: `${one.title}!` })))
    suggestions.projected(campaign, dk)
    await waitFor(() => told.flat().includes(dk), 'a notice')
    const after = (await suggestions.of(campaign, dk)).find(({ a, b }) => a === first?.a && b === first?.b)
    expect(after?.titles.filter((title) => title.endsWith('!'))).toHaveLength(1)
  })

  test('follow somebody who types without a pause every five seconds, and soon after the pause', async () => {
    const clock = createAgenda()
    const { suggestions, asked, typing } = started(clock)
    await suggestions.of(campaign)
    typing.goesOn = true
    for (let second = 0; second < 10; second++) {
      suggestions.projected(campaign, dk)
      await clock.pass(1000, () => {})
    }
    expect(asked.plan, 'the first state, and one five seconds later').toBe(2)
    typing.goesOn = false
    suggestions.projected(campaign, dk)
    await clock.pass(300, () => {})
    expect(asked.plan, 'the last state').toBe(3)
  })

  test('tell nothing of a plan in which nothing changed', async () => {
    const clock = createAgenda()
    const { suggestions, told, edit, asked } = started(clock)
    await suggestions.of(campaign)
    edit(dk, (activities) => activities)
    suggestions.projected(campaign, dk)
    await clock.pass(300, () => {})
    await waitFor(() => asked.plan > 0, 'the plan to be read')
    await suggestions.of(campaign)
    await clock.pass(10_000, () => {})
    expect(told).toEqual([])
  })

  test('are there again when the thread has died', async () => {
    const { suggestions, workers, failures } = started()
    const before = await suggestions.of(campaign)
    await workers[0]?.terminate()
    await waitFor(() => failures.length > 0, 'the end to be noticed')
    expect(await suggestions.of(campaign)).toEqual(before)
    expect(workers).toHaveLength(2)
  })

  test('come to those who wait while the thread dies', async () => {
    const { suggestions, workers } = started()
    const asked = suggestions.of(campaign)
    await waitFor(() => workers.length > 0, 'the thread')
    await workers[0]?.terminate()
    expect((await asked).length).toBeGreaterThan(20)
  })

  test('an activity with the id of another centre’s is not taken for it', async () => {
    const { suggestions, edit } = started()
    const [first] = await suggestions.of(campaign, dk)
    const se = CentreId.parse('se')
    edit(se, (activities) => activities.map((one, at) => (at === 0 ? { ...one, id: first?.a } : one)))
    suggestions.projected(campaign, se)
    const after = (await suggestions.of(campaign, dk)).find(({ a, b }) => a === first?.a && b === first?.b)
    expect(after?.centres).toEqual(first?.centres)
  })
})

test('a campaign that nobody asks about is opened ten seconds after its first change, and everybody is told', async () => {
  const clock = createAgenda()
  const { suggestions, workers, told } = started(clock)
  suggestions.projected(campaign, dk)
  await clock.pass(9000, () => {})
  suggestions.projected(campaign, dk)
  expect(workers).toHaveLength(0)
  await clock.pass(1000, () => {})
  // The thread works in real time, its notices wait for the clock.
  await waitFor(async () => {
    await clock.pass(100, () => {})
    return told.length > 0
  }, 'the notice')
  expect(told.flat()).toHaveLength(centres.length)
  expect(workers).toHaveLength(1)
})

test('closing while a campaign is still read ends the thread, and the rest of the reading starts no other', async () => {
  const clock = createAgenda()
  const { suggestions, workers, asked, plans } = started(clock)
  suggestions.projected(campaign, dk)
  await clock.pass(10_000, () => {})
  await waitFor(() => workers.length === 1, 'the thread to begin')
  await suggestions.close()
  // All plans are sent one after the other, each in a turn of its own; the centres were asked for once before.
  await waitFor(() => asked.centres === plans.size + 1, 'the last plan to be said')
  expect(workers).toHaveLength(1)
})
