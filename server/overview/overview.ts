/**
 * The *overview*: the activities of all plans of a campaign, in a worker. On request it is fed with the plans that
 * changed since: typing costs nothing here. Unused campaigns are discarded.
 */
import { AsyncResource } from 'node:async_hooks'
import { z } from 'zod'
import type { CampaignId, ActivityId, CentreId } from '../../shared/ids.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Network, Selection } from '../../shared/overview/filters.ts'
import type { SelectionContext } from '../../shared/overview/selectable.ts'
import type { DaySpan } from '../../shared/days.ts'
import type { PlanView } from '../../shared/plans/api.ts'
import { every } from '../pacing/clock.ts'
import { inSlices } from '../pacing/inSlices.ts'
import type { PiecesQuestion, Question, SelectedPieces } from './messages.ts'
import { createOverviewWorker, type OverviewWorker } from './overviewWorker.ts'
import { createPlanFeed, type PlanFeed } from './planFeed.ts'

interface PlanKey {
  readonly campaign: CampaignId
  readonly centre: CentreId
}

export interface OverviewDeps {
  readonly clock: Clock
  readonly centresOf: (campaign: CampaignId) => readonly NetworkCentre[]
  readonly networkOf: (centre: NetworkCentre) => Network
  readonly theDayOf: (campaign: CampaignId) => DaySpan
  /** Grows whenever a plan of the campaign may have changed. */
  readonly revisionOf: (campaign: CampaignId) => number
  /** The committed versions of the plans of a campaign. */
  readonly versionsOf: (campaign: CampaignId) => Promise<readonly { centre: CentreId; version: number }[]>
  readonly viewOf: (key: PlanKey) => Promise<Pick<PlanView, 'version' | 'activities' | 'writtenIn'> | null>
  /** When these activities were last changed. */
  readonly changedAt: (key: PlanKey, activities: readonly ActivityId[]) => Promise<ReadonlyMap<ActivityId, string>>
  /** The activities that the search finds for a text: `<centre>/<activity>`. */
  readonly findActivities: (campaign: CampaignId, text: string) => Promise<readonly string[]>
  readonly onFailure: (error: Error) => void
}

export interface Overview {
  /** @returns an answer as encoded JSON, about all plans as they are committed */
  ask(campaign: CampaignId, question: Question): Promise<Buffer<ArrayBuffer>>
  /** The activities of a selection: `<centre>/<activity>`. */
  keysOf(campaign: CampaignId, selection: Selection): Promise<ReadonlySet<string>>
  /** @returns all activities of a selection as packed rows; null if they take too much room */
  take(campaign: CampaignId, question: Omit<PiecesQuestion, 'centres'>): Promise<SelectedPieces | null>
  close(): Promise<void>
}

const Keys = z.array(z.string())

/** Some 2 ms of the thread. */
const POSTED_AT_ONCE = 50
/** Unused for this long, a campaign is discarded. */
const KEPT_MS = 10 * 60_000

interface Open {
  readonly feed: PlanFeed
  /** The revision up to which all was fed. */
  revision: number
  feeding: Promise<void>
  askedAt: number
}

/** An activity that is on no record yet is as old as the record. */
const LONG_AGO = new Date(0).toISOString()

export function createOverview(deps: OverviewDeps, makeWorker = createOverviewWorker): Overview {
  const open = new Map<CampaignId, Open>()
  const worker: OverviewWorker = makeWorker((error) => {
    open.clear()
    deps.onFailure(error)
  })
  const endSweeping = every(deps.clock, KEPT_MS, () => {
    for (const [campaign, { askedAt }] of open) {
      if (deps.clock.now() - askedAt < KEPT_MS) continue
      open.delete(campaign)
      worker.tell({ say: 'end', campaign })
    }
  })

  async function feedPlan(one: Open, key: PlanKey): Promise<void> {
    const { campaign, centre } = key
    const centres = deps.centresOf(campaign)
    const place = centres.findIndex(({ id }) => id === centre)
    const ofNetwork = centres[place]
    const view = await deps.viewOf(key)
    if (view === null || ofNetwork === undefined) return
    const difference = one.feed.take(centre, view)
    if (difference === null || open.get(campaign) !== one) return
    const ids = difference.put.map(({ id }) => id)
    const changedAt = ids.length === 0 ? new Map<ActivityId, string>() : await deps.changedAt(key, ids)
    const gone = difference.gone.map((activity) => ({ centre, activity }))
    if (gone.length > 0) worker.tell({ say: 'change', campaign, put: [], gone })
    for await (const slice of inSlices(difference.put, POSTED_AT_ONCE)) {
      const put = slice.map((activity) => ({
        centre,
        activity: activity.id,
        network: deps.networkOf(ofNetwork),
        place,
        changedAt: changedAt.get(activity.id) ?? LONG_AGO,
        writtenIn: view.writtenIn.activities[activity.id] ?? {},
        json: JSON.stringify(activity),
      }))
      worker.tell({ say: 'change', campaign, put, gone: [] })
    }
  }

  /**
   * Runs in the context of the start, at nobody's expense: otherwise the first to ask would pay for all plans, and be
   * refused for minutes. Reads each version of a plan once, and all of them again only after {@link KEPT_MS} without a
   * question.
   */
  const feedNewer = AsyncResource.bind(async (campaign: CampaignId, one: Open): Promise<void> => {
    const revision = deps.revisionOf(campaign)
    if (one.revision === revision) return
    for (const { centre, version } of await deps.versionsOf(campaign)) {
      const known = one.feed.versionOf(centre)
      if (known === null || known < version) await feedPlan(one, { campaign, centre })
    }
    one.revision = revision
  })

  /** A request during feeding waits for its end, and then for newer changes. */
  async function openUpToDate(campaign: CampaignId): Promise<void> {
    const known = open.get(campaign) ?? {
      feed: createPlanFeed(),
      revision: -1,
      feeding: Promise.resolve(),
      askedAt: 0,
    }
    open.set(campaign, known)
    known.askedAt = deps.clock.now()
    known.feeding = known.feeding.catch(() => {}).then(() => feedNewer(campaign, known))
    await known.feeding
  }

  /** A worker that ended while it was asked knows nothing any more: it is fed again, once. */
  async function askTwice<T>(
    campaign: CampaignId,
    { text = [] }: Selection,
    ask: (context: SelectionContext) => Promise<T>,
  ): Promise<T> {
    const once = async (): Promise<T> => {
      const found = new Map<string, ReadonlySet<string>>()
      for (const one of text) found.set(one, new Set(await deps.findActivities(campaign, one)))
      await openUpToDate(campaign)
      return ask({ found, theDay: deps.theDayOf(campaign) })
    }
    return once().catch(once)
  }

  const ask: Overview['ask'] = (campaign, question) =>
    askTwice(campaign, question.selection, (context) => worker.ask(campaign, question, context))

  return {
    ask,
    async keysOf(campaign, selection) {
      const answer = await ask(campaign, { about: 'keys', selection })
      return new Set(Keys.parse(JSON.parse(answer.toString())))
    },
    take: (campaign, question) =>
      askTwice(campaign, question.selection, (context) => {
        const centres = deps.centresOf(campaign).map(({ id }) => id)
        return worker.take(campaign, { ...question, centres }, context)
      }),
    async close() {
      endSweeping()
      await worker.close()
    },
  }
}
