/** Reading plans over HTTP, and starting one. */
import type { Campaign } from '../../shared/campaign.ts'
import { ActivityId, randomId, type PersonId } from '../../shared/ids.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import {
  IdempotencyKey,
  PlanRow,
  StartPlan,
  type ActivityHistoryList,
  type PlanChanges,
  type PlanList,
} from '../../shared/plans/api.ts'
import { isRefusal, refuse, type Success, type Refusal } from '../http/result.ts'
import { byCampaign, campaignIn } from '../http/inCampaign.ts'
import { identityOf } from '../http/kept/identityOf.ts'
import type { KeptAnswers } from '../http/kept/keptAnswers.ts'
import { keptRoute } from '../http/kept/keptRoute.ts'
import { route, type Params, type Route } from '../http/route.ts'
import type { DetectLanguages } from '../language/languageDetector.ts'
import type { DocumentStamp } from '../http/kept/documentStamps.ts'
import { planFromLastYear } from './fromLastYear.ts'
import type { ActivityHistory } from './history/activityHistory.ts'
import { asHistoryValue } from './history/asHistoryValue.ts'
import type { LastChanges } from './lastChanges.ts'
import type { PlanKey, Plans, PlanSummary } from './plans.ts'
import type { PlanViewOf } from './planViewOf.ts'
import type { PlanProjection } from './projection.ts'

interface PlanRoutesDeps {
  readonly plans: Plans
  readonly projection: PlanProjection
  readonly lastChanges: Pick<LastChanges, 'list'>
  readonly history: Pick<ActivityHistory, 'ofActivity'>
  readonly detect: DetectLanguages
  /** Those in which a centre's planners are likely to write, English not among them. */
  readonly languagesOf: (key: PlanKey) => readonly string[]
  readonly namesOf: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>
  readonly findCampaign: (id: string) => Campaign | null
  readonly centresOf: (campaign: Campaign) => readonly NetworkCentre[]
  readonly helpAccess: (key: PlanKey) => boolean
  /** Creates the plan's document, blank or with a first state, unless it exists. */
  readonly createDocument: (key: PlanKey, person: PersonId, state: Uint8Array | undefined) => Promise<void>
  readonly stampOf: (key: PlanKey) => Promise<DocumentStamp | null>
  readonly kept: KeptAnswers
  readonly viewOf: PlanViewOf
}

export const planRoutes = (deps: PlanRoutesDeps): readonly Route[] => [
  planListRoute(deps),
  ...planReadingRoutes(deps),
  startRoute(deps),
]

function planListRoute(deps: PlanRoutesDeps): Route {
  return keptRoute(deps.kept, {
    path: '/api/campaigns/:campaign/plans',
    bounds: 'list',
    requires: 'campaign.read',
    find: byCampaign(deps.findCampaign),
    async keyOf({ found }) {
      await deps.projection.settle((key) => key.campaign === found.id)
      return {
        rights: 'all-allowed',
        campaign: found.id,
        campaignState: identityOf(found),
        centres: identityOf(deps.centresOf(found)),
        plans: deps.plans.revision(found.id),
      }
    },
    async make({ campaign: id }) {
      const campaign = deps.findCampaign(id)
      if (campaign === null) return refuse('no-such-campaign')
      const json: PlanList = { campaign, plans: await rowsOf(deps, campaign) }
      return { json }
    },
  })
}

async function rowsOf(deps: PlanRoutesDeps, campaign: Campaign): Promise<PlanRow[]> {
  const summaries = new Map((await deps.plans.list(campaign.id)).map((summary) => [summary.centre, summary]))
  const centres = deps.centresOf(campaign)
  const languages = await deps.detect(
    centres.map(({ id: centre }) => ({
      text: summaries.get(centre)?.theme ?? '',
      languages: deps.languagesOf({ campaign: campaign.id, centre }),
    })),
  )
  return centres.map((centre, at) => asRow(centre, summaries.get(centre.id) ?? null, languages[at] ?? null))
}

function planReadingRoutes(deps: PlanRoutesDeps): readonly Route[] {
  return [
    keptRoute(deps.kept, {
      path: '/api/campaigns/:campaign/plans/:centre',
      bounds: 'document',
      requires: 'plan.read',
      async find(params) {
        const found = await findCentre(deps, params)
        return 'refused' in found ? found : { subject: { centre: found.key.centre }, found }
      },
      async keyOf({ found: { key, campaign } }) {
        const stamp = await deps.stampOf(key)
        if (stamp === null) return refuse('no-plan')
        return { rights: 'all-allowed', ...key, ...stamp, centres: identityOf(deps.centresOf(campaign)) }
      },
      async make({ campaign, centre }) {
        const json = await deps.viewOf({ campaign, centre })
        return json === null ? refuse('no-plan') : { json }
      },
    }),
    route({
      method: 'GET',
      path: '/api/campaigns/:campaign/plans/:centre/changes',
      bounds: 'document',
      requires: 'plan.read',
      async find(params) {
        const found = await findCentre(deps, params)
        return 'refused' in found ? found : { subject: { centre: found.key.centre }, found }
      },
      handle: async ({ found }) => answerChanges(deps, found.key),
    }),
    route({
      method: 'GET',
      path: '/api/campaigns/:campaign/plans/:centre/activities/:activity/history',
      bounds: 'document',
      requires: 'plan.read',
      async find(params) {
        const found = await findCentre(deps, params)
        if ('refused' in found) return found
        const activity = ActivityId.safeParse(params.activity)
        if (!activity.success) return refuse('not-found')
        return { subject: { centre: found.key.centre }, found: { ...found, activity: activity.data } }
      },
      handle: async ({ found }) => answerHistory(deps, found.key, found.activity),
    }),
  ]
}

function startRoute(deps: PlanRoutesDeps): Route {
  return route({
    method: 'POST',
    path: '/api/campaigns/:campaign/plans/:centre',
    bounds: 'document',
    requires: 'plan.edit',
    body: StartPlan,
    async find(params) {
      const found = await findCentre(deps, params)
      if ('refused' in found) return found
      const { centre } = found.key
      return { subject: { centre, closed: found.campaign.closed, helpAccess: deps.helpAccess(found.key) }, found }
    },
    async handle({ found: { campaign, key }, body, person, headers }) {
      const given = IdempotencyKey.safeParse(body.idempotencyKey ?? headers.get('idempotency-key') ?? randomId())
      if (!given.success) return refuse('bad-request', 'idempotency-key: it must have 8 to 128 characters')
      const idempotencyKey = given.data
      const state = body.from === 'last-year' ? await stateFromLastYear(deps, campaign, key) : undefined
      if (state === null) return refuse('no-plan', 'This centre has no plan from last year.')
      // The document first: if the server dies between the two steps, a new request finds it and completes the plan.
      await deps.createDocument(key, person.id, state)
      const standing = await deps.plans.register(key, idempotencyKey, person.id, new Date())
      if (standing.idempotency_key !== idempotencyKey) return refuse('conflict', 'This centre already has a plan.')
      deps.projection.changed(key, [])
      const json = await deps.viewOf(key)
      return json === null ? refuse('no-plan') : { status: 201, json }
    },
  })
}

async function findCentre(deps: Pick<PlanRoutesDeps, 'findCampaign' | 'centresOf'>, params: Params) {
  const foundCampaign = campaignIn(deps.findCampaign, params)
  if (isRefusal(foundCampaign)) return foundCampaign
  const found = deps.centresOf(foundCampaign).find(({ id }) => id === params.centre)
  if (found === undefined) return refuse('no-such-centre')
  return { campaign: foundCampaign, key: { campaign: foundCampaign.id, centre: found.id } }
}

async function answerChanges(deps: PlanRoutesDeps, key: PlanKey): Promise<Success | Refusal> {
  if ((await deps.plans.find(key)) === null) return refuse('no-plan')
  await deps.projection.settle(({ campaign, centre }) => campaign === key.campaign && centre === key.centre)
  const changes = await deps.lastChanges.list(key)
  const names = await deps.namesOf([...new Set(changes.flatMap(({ people }) => people))])
  const json: PlanChanges = {
    changes: changes.map(({ people, ...change }) => ({
      ...change,
      people: people.flatMap((id) => names.get(id) ?? []),
    })),
  }
  return { status: 200, json }
}

async function answerHistory(deps: PlanRoutesDeps, key: PlanKey, activity: ActivityId): Promise<Success | Refusal> {
  if ((await deps.plans.find(key)) === null) return refuse('no-plan')
  await deps.projection.settle(({ campaign, centre }) => campaign === key.campaign && centre === key.centre)
  const rows = await deps.history.ofActivity(key, activity)
  const names = await deps.namesOf([...new Set(rows.flatMap(({ people }) => people))])
  const json: ActivityHistoryList = {
    changes: rows.map((row) => ({
      field: row.field,
      at: row.until,
      people: row.people.flatMap((id) => names.get(id) ?? []),
      old: asHistoryValue(row.old),
      new: asHistoryValue(row.new),
    })),
  }
  return { status: 200, json }
}

/** @returns null if the centre had no plan last year */
async function stateFromLastYear(
  deps: PlanRoutesDeps,
  campaign: Campaign,
  { centre }: PlanKey,
): Promise<Uint8Array | null> {
  const previous = campaign.previous === null ? null : deps.findCampaign(campaign.previous)
  if (previous === null) return null
  const last = await deps.projection.view({ campaign: previous.id, centre })
  return last === null ? null : planFromLastYear(last.content, previous, campaign)
}

function asRow(centre: NetworkCentre, plan: PlanSummary | null, themeLanguage: string | null): PlanRow {
  const { id, name, country, countryName } = centre
  if (plan === null) {
    return {
      centre: id,
      name,
      country,
      countryName,
      state: 'none',
      theme: '',
      themeLanguage: null,
      activities: 0,
      themes: [],
      startsOn: null,
      endsOn: null,
      changedAt: null,
      version: 0,
    }
  }
  return {
    centre: id,
    name,
    country,
    countryName,
    state: plan.state,
    theme: plan.theme,
    themeLanguage,
    activities: plan.activities,
    themes: PlanRow.shape.themes.parse(JSON.parse(plan.themes)),
    startsOn: plan.starts_on,
    endsOn: plan.ends_on,
    changedAt: plan.changed_at,
    version: Math.max(0, plan.version),
  }
}
