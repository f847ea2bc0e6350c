/**
 * The suggestions of campaigns: in memory as the worker sends them, fed with every newer state of a plan. A campaign is
 * opened when somebody requests or changes it; a closed campaign is discarded once it is unused.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import type { NetworkCentre } from '../../../shared/network.ts'
import type { Cluster } from '../../../shared/synergies/cluster.ts'
import type { PlanSuggestion } from '../../../shared/synergies/suggestion.ts'
import type { FromEngineWorker, EngineQueryResult } from './messages.ts'
import type { Clock } from '../../../shared/clock.ts'
import { atMostEvery, createThrottleByKey } from '../../pacing/throttleByKey.ts'
import type { ActivityKey } from './activityKey.ts'
import type { PlanContent } from '../../../shared/plans/planView.ts'
import type { DetectLanguages } from '../../language/languageDetector.ts'
import type { WrittenText } from '../../language/languageMessages.ts'
import { createActivityLanguages } from './activityLanguages.ts'
import { createCampaignFeed, type CampaignFeed } from './campaignFeed.ts'
import { createChangedPlans, type PlanOfCampaign } from './changedPlans.ts'
import { createEngineWorker, startEngineWorker } from './engineWorker.ts'
import { nameCluster } from './namedCluster.ts'
import { createTopicQueries } from './topicQueries.ts'

interface CommittedPlan {
  readonly centre: CentreId
  readonly version: number
  readonly content: PlanContent
}

interface SuggestionsDeps {
  readonly clock: Clock
  readonly centresOf: (campaign: CampaignId) => readonly NetworkCentre[]
  readonly isClosed: (campaign: CampaignId) => boolean
  /** The committed plans of a campaign. */
  readonly plansOf: (campaign: CampaignId) => Promise<readonly CommittedPlan[]>
  /** Whether somebody keeps typing in a plan, so that a newer state will follow soon. */
  readonly isChanging: (campaign: CampaignId, centre: CentreId) => boolean
  readonly planOf: (campaign: CampaignId, centre: CentreId) => Promise<CommittedPlan | null>
  readonly detect: DetectLanguages
  /** Called when the suggestions of these centres changed. At most once per campaign and second. */
  readonly onChanged: (campaign: CampaignId, centres: readonly CentreId[]) => void
  readonly onFailure: (error: unknown) => void
}

export interface Suggestions {
  /** The suggestions of one centre, or of all; the best first. It waits for changes under way, and for no others. */
  of(campaign: CampaignId, centre?: CentreId | null): Promise<readonly PlanSuggestion[]>
  /** Everything about two activities; null if one is not compared with others, such as one that is cancelled. */
  compare(campaign: CampaignId, a: ActivityKey, b: ActivityKey): Promise<EngineQueryResultOf<'pair'>['pair']>
  clusters(campaign: CampaignId): Promise<readonly Cluster[]>
  /** Returns the topics of texts, as names of concepts that are the same in every language. The texts are not stored. */
  readonly topicsOf: (texts: readonly WrittenText[]) => Promise<readonly (readonly string[])[]>
  /** Returns the themes that words mean; they are too short to tell their language. The words are not stored. */
  readonly themesOf: (words: readonly WrittenText[]) => Promise<readonly (readonly string[])[]>
  /** A newer state of a plan can be read. */
  projected(campaign: CampaignId, centre: CentreId): void
  close(): Promise<void>
}

type EngineQueryResultOf<A extends EngineQueryResult['about']> = Extract<EngineQueryResult, { about: A }>

interface Open {
  readonly session: CampaignFeed
  readonly opened: Promise<void>
  /** Changes that arrive before are the first load, so no notice is published. */
  isLoaded: boolean
  /** Settles when the plans that changed so far were fed. */
  fed: Promise<unknown>
  askedAt: number
}

/** Between two notices of one campaign. */
const NOTICE_INTERVAL_MS = 1000
/** Closed campaigns are discarded when unused for this long. */
const KEPT_MS = 10 * 60_000
/**
 * A campaign that nobody asks about is opened this long after its first change. Loading the engine takes a core two seconds, and after
 * a restart everybody comes back at once.
 */
const UNASKED_AFTER_MS = 10_000
/** A thread that ends twice within this time is not started again before somebody asks. */
const STURDY_MS = 10_000

export function createSuggestions(deps: SuggestionsDeps, newWorker: () => Worker = startEngineWorker): Suggestions {
  const open = new Map<CampaignId, Open>()
  /** Campaigns that are going to be opened, with what calls it off. */
  const unasked = new Map<CampaignId, () => void>()
  const languagesOf = createActivityLanguages(deps.detect)
  const notices = createThrottleByKey<CampaignId, CentreId>({
    job: 'suggestion-notices',
    clock: deps.clock,
    delayMs: atMostEvery(NOTICE_INTERVAL_MS),
    run: (campaign, centres) => deps.onChanged(campaign, [...centres]),
    onFailure: (_, error) => deps.onFailure(error),
  })
  const { clock, isChanging, onFailure } = deps
  const changedPlans = createChangedPlans({ clock, isChanging, compare, onFailure })
  let sessions = 0
  let lastEnd = -Infinity
  let closed = false

  const worker = createEngineWorker({ onMessage, onEnd }, newWorker)
  const topics = createTopicQueries((message) => worker.post(message))

  /** Nothing is published if nobody is concerned. */
  function publish(campaign: CampaignId, centres: Iterable<CentreId>): void {
    const concerned = [...centres]
    if (concerned.length > 0) notices.add(campaign, concerned)
  }

  const sweeper = setInterval(() => {
    for (const [campaign, { session, askedAt }] of open) {
      if (!deps.isClosed(campaign) || Date.now() - askedAt < KEPT_MS) continue
      open.delete(campaign)
      worker.post({ say: 'end', session: session.number })
    }
  }, KEPT_MS).unref()

  function onMessage(message: FromEngineWorker): 'answered' | 'more' {
    if (message.say === 'topics') {
      topics.handle(message)
      return 'answered'
    }
    for (const [campaign, { session, isLoaded }] of open) {
      if (session.number !== message.session) continue
      const concerned = session.handle(message)
      if (isLoaded) publish(campaign, concerned)
    }
    return message.say === 'done' ? 'answered' : 'more'
  }

  function onEnd(error: Error): void {
    const lost = [...open]
    open.clear()
    for (const [, { session }] of lost) session.close(error)
    topics.fail(error)
    deps.onFailure(error)
    const isSturdy = Date.now() - lastEnd > STURDY_MS
    lastEnd = Date.now()
    if (isSturdy) for (const [campaign] of lost) startAndTell(campaign)
  }

  function start(campaign: CampaignId): Open {
    if (closed) throw new Error('the server is shutting down')
    unasked.get(campaign)?.()
    unasked.delete(campaign)
    const session = createCampaignFeed((sessions += 1), (message) => worker.post(message))
    const opening: Open = {
      session,
      opened: load(campaign, session),
      isLoaded: false,
      fed: Promise.resolve(),
      askedAt: Date.now(),
    }
    open.set(campaign, opening)
    opening.opened.then(
      () => (opening.isLoaded = true),
      (error: unknown) => {
        if (open.get(campaign) === opening) open.delete(campaign)
        if (!closed) deps.onFailure(error)
      },
    )
    return opening
  }

  /** No reader waits for it, so every centre gets a notice. */
  function startAndTell(campaign: CampaignId): void {
    const everybody = deps.centresOf(campaign).map(({ id }) => id)
    start(campaign).opened.then(
      () => publish(campaign, everybody),
      () => {},
    )
  }

  async function load(campaign: CampaignId, session: CampaignFeed): Promise<void> {
    for (const plan of await deps.plansOf(campaign)) {
      await feed(campaign, session, plan)
      // Many plans at once would block the main thread for too long.
      await nextTurn()
    }
    session.load()
    await session.whenIdle()
  }

  async function feed(campaign: CampaignId, session: CampaignFeed, plan: CommittedPlan): Promise<void> {
    const centre = deps.centresOf(campaign).find(({ id }) => id === plan.centre)
    if (centre === undefined) return
    const own = centre.languages.filter((one) => one !== 'en')
    const writtenIn = await languagesOf(plan.content.activities, own)
    publish(campaign, session.feed({ ...plan, writtenIn }))
  }

  async function feedOne(campaign: CampaignId, centre: CentreId): Promise<void> {
    const plan = await deps.planOf(campaign, centre)
    const now = open.get(campaign)
    if (plan !== null && now !== undefined && !closed) await feed(campaign, now.session, plan)
  }

  function compare({ campaign, centre }: PlanOfCampaign): Promise<void> {
    const current = open.get(campaign)
    if (current === undefined) return Promise.resolve()
    const fed = feedOne(campaign, centre).catch(deps.onFailure)
    current.fed = Promise.all([current.fed, fed])
    return fed
  }

  async function settle(campaign: CampaignId): Promise<CampaignFeed> {
    const current = open.get(campaign) ?? start(campaign)
    current.askedAt = Date.now()
    await current.opened
    changedPlans.compareNow(campaign)
    await current.fed
    await current.session.whenIdle()
    return current.session
  }

  /** A caller whose worker ended while it waited tries again, once. */
  async function withSession<T>(campaign: CampaignId, use: (session: CampaignFeed) => T | Promise<T>): Promise<T> {
    const once = async (): Promise<T> => use(await settle(campaign))
    return once().catch(once)
  }

  return {
    of: (campaign, centre = null) => withSession(campaign, (session) => session.list(centre)),
    compare: (campaign, a, b) =>
      withSession(campaign, async (session) => {
        const reply = await session.query({ about: 'pair', a, b })
        return reply.about === 'pair' ? reply.pair : null
      }),
    clusters: (campaign) =>
      withSession(campaign, async (session) => {
        const reply = await session.query({ about: 'clusters' })
        return reply.about === 'clusters' ? reply.clusters.map((one) => nameCluster(one, session)) : []
      }),
    async topicsOf(texts) {
      if (closed) throw new Error('the server is shutting down')
      const languages = await deps.detect(texts)
      const written = texts.map((text, at) => ({ ...text, writtenIn: languages[at] ?? null }))
      return topics.ask(written, 'concepts')
    },
    async themesOf(words) {
      if (closed) throw new Error('the server is shutting down')
      return topics.ask(
        words.map((word) => ({ ...word, writtenIn: null })),
        'themes',
      )
    },
    projected(campaign, centre) {
      if (closed) return
      if (open.has(campaign)) changedPlans.add({ campaign, centre })
      else if (!deps.isClosed(campaign) && !unasked.has(campaign))
        unasked.set(
          campaign,
          clock.after(UNASKED_AFTER_MS, () => startAndTell(campaign)),
        )
    },
    async close() {
      closed = true
      clearInterval(sweeper)
      notices.close()
      changedPlans.close()
      for (const callOff of unasked.values()) callOff()
      for (const { session } of open.values()) session.close(new Error('the server is shutting down'))
      open.clear()
      topics.fail(new Error('the server is shutting down'))
      await worker.close()
    },
  }
}
