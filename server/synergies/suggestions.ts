/** Suggestions of whole campaigns, computed anew when a plan has changed and somebody asks. */
import { Worker } from 'node:worker_threads'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { PlanContent } from '../../shared/plans/planView.ts'
import type { PlanSuggestion, Suggestion } from '../../shared/synergies/suggestion.ts'
import { activitiesOf } from './fromPlan.ts'
import type { WorkerTask } from './worker.ts'

interface PlanOfCentre {
  readonly centre: CentreId
  readonly version: number
  readonly content: PlanContent
}

interface SuggestionsWorld {
  readonly centresOf: (campaign: CampaignId) => readonly NetworkCentre[]
  /** The committed plans of a campaign. */
  readonly plansOf: (campaign: CampaignId) => Promise<readonly PlanOfCentre[]>
}

export interface Suggestions {
  of(campaign: CampaignId): Promise<readonly PlanSuggestion[]>
  close(): Promise<void>
}

interface Computed {
  /** The plans and versions from which it was computed. */
  readonly state: string
  readonly suggestions: Promise<readonly PlanSuggestion[]>
  /** When it may be computed anew: never while it is under way, so that many readers of a plan in change cost no more. */
  freshUntil: number
}

/** While people type, suggestions are so old at the most. */
const FRESH_MS = 2000

export function createSuggestions(world: SuggestionsWorld): Suggestions {
  const computed = new Map<CampaignId, Computed>()
  const waiting = new Map<number, PromiseWithResolvers<readonly Suggestion[]>>()
  let worker: Worker | null = null
  let tasks = 0

  /** The thread is started when it is needed first, and again if it ends by a fault. */
  function thread(): Worker {
    if (worker !== null) return worker
    const started = new Worker(new URL('./worker.ts', import.meta.url))
    started.unref()
    started.on('message', ({ number, suggestions }: { number: number; suggestions: readonly Suggestion[] }) => {
      waiting.get(number)?.resolve(suggestions)
      waiting.delete(number)
    })
    const fail = (error: Error): void => {
      if (worker === started) worker = null
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    }
    started.on('error', fail)
    started.on('exit', () => fail(new Error('the thread of the synergies ended')))
    worker = started
    return started
  }

  async function compute(campaign: CampaignId, plans: readonly PlanOfCentre[]): Promise<readonly PlanSuggestion[]> {
    const activities = plans.flatMap(({ centre, content }) => activitiesOf(centre, content))
    const of = new Map(activities.map(({ id, country, title }) => [id, { centre: country as CentreId, title }]))
    const owners = Object.fromEntries(
      world
        .centresOf(campaign)
        .map(({ id, countryName, languages }) => [
          id,
          { name: countryName, languages: languages.filter((one) => one !== 'en') },
        ]),
    )
    const answer = Promise.withResolvers<readonly Suggestion[]>()
    const number = (tasks += 1)
    waiting.set(number, answer)
    thread().postMessage({ number, activities, owners } satisfies WorkerTask)
    return (await answer.promise).flatMap((suggestion) => {
      const [a, b] = [of.get(suggestion.a), of.get(suggestion.b)]
      if (a === undefined || b === undefined) return []
      return [{ ...suggestion, centres: [a.centre, b.centre] as const, titles: [a.title, b.title] as const }]
    }) as readonly PlanSuggestion[]
  }

  return {
    async of(campaign) {
      const before = computed.get(campaign)
      if (before !== undefined && Date.now() < before.freshUntil) return before.suggestions
      const plans = await world.plansOf(campaign)
      const state = plans.map(({ centre, version }) => `${centre}:${version}`).join(' ')
      const held = computed.get(campaign)
      if (held !== undefined && (held.state === state || Date.now() < held.freshUntil)) return held.suggestions
      const next: Computed = { state, suggestions: compute(campaign, plans), freshUntil: Infinity }
      computed.set(campaign, next)
      next.suggestions.then(
        () => (next.freshUntil = Date.now() + FRESH_MS),
        // A failure is not remembered: the next who asks tries again.
        () => computed.get(campaign) === next && computed.delete(campaign),
      )
      return next.suggestions
    },
    async close() {
      await worker?.terminate()
    },
  }
}
