/** Reading plans over HTTP, and starting one. */
import { centralDay, type Campaign } from '../../shared/campaign.ts'
import { daysUntil } from '../../shared/days.ts'
import { ActivityId, randomId } from '../../shared/ids.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import { IdempotencyKey, PlanRow, StartPlan, type PlanChanges, type PlanList } from '../../shared/plans/api.ts'
import type { PlanContent } from '../../shared/plans/planView.ts'
import type { Core } from '../core.ts'
import { isRefusal, refuse, type Success, type Refusal } from '../http/result.ts'
import { byCampaign, campaignIn } from '../http/inCampaign.ts'
import { identityOf } from '../http/kept/identityOf.ts'
import { keptRoute } from '../http/kept/keptRoute.ts'
import { route, type Params, type Route } from '../http/route.ts'
import { planFromLastYear } from './fromLastYear.ts'
import { answerHistory, type HistoryDeps } from './history/answerHistory.ts'
import type { PlanKey, PlanSummary } from './plans.ts'
import { tasksFromLastYear } from './tasksFromLastYear.ts'

export const planRoutes = (deps: HistoryDeps): readonly Route[] => [
  planListRoute(deps),
  ...planReadingRoutes(deps),
  startRoute(deps),
]

function planListRoute(deps: Core): Route {
  return keptRoute(deps.kept, {
    path: '/api/campaigns/:campaign/plans',
    bounds: 'list',
    requires: 'campaign.read',
    find: byCampaign(deps.findCampaign),
    async keyOf({ found }) {
      await deps.projections.plans.settle((key) => key.campaign === found.id)
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

async function rowsOf(deps: Core, campaign: Campaign): Promise<PlanRow[]> {
  const summaries = new Map((await deps.plans.list(campaign.id)).map((summary) => [summary.centre, summary]))
  const centres = deps.centresOf(campaign)
  const languages = await deps.detect(
    centres.map(({ id: centre }) => ({
      text: summaries.get(centre)?.theme ?? '',
      languages: deps.campaigns.ownLanguagesOf(campaign.id, centre),
    })),
  )
  return centres.map((centre, at) => asRow(centre, summaries.get(centre.id) ?? null, languages[at] ?? null))
}

function planReadingRoutes(deps: HistoryDeps): readonly Route[] {
  async function byCentre(params: Params) {
    const found = await findCentre(deps, params)
    return 'refused' in found ? found : { subject: { centre: found.key.centre }, found }
  }
  return [
    keptRoute(deps.kept, {
      path: '/api/campaigns/:campaign/plans/:centre',
      bounds: 'document',
      requires: 'plan.read',
      find: byCentre,
      async keyOf({ found: { key, campaign } }) {
        const stamp = await deps.stampOf({ kind: 'plan', ...key })
        if (stamp === null) return refuse('no-plan')
        return { rights: 'all-allowed', ...key, ...stamp, centres: identityOf(deps.centresOf(campaign)) }
      },
      async make({ campaign, centre }) {
        const json = await deps.planViewOf({ campaign, centre })
        return json === null ? refuse('no-plan') : { json }
      },
    }),
    route({
      method: 'GET',
      path: '/api/campaigns/:campaign/plans/:centre/changes',
      bounds: 'document',
      requires: 'plan.read',
      find: byCentre,
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
      handle: async ({ found, person }) => answerHistory(deps, found.key, found.activity, person),
    }),
  ]
}

function startRoute(deps: Core): Route {
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
      return { subject: { centre, closed: found.campaign.closed, helpAccess: deps.helpAccess.lasts(found.key) }, found }
    },
    async handle({ found: { campaign, key }, body, person, headers }) {
      const given = IdempotencyKey.safeParse(body.idempotencyKey ?? headers.get('idempotency-key') ?? randomId())
      if (!given.success) return refuse('bad-request', 'idempotency-key: it must have 8 to 128 characters')
      const idempotencyKey = given.data
      const states = body.from === 'last-year' ? await statesFromLastYear(deps, campaign, key, body.activities) : BLANK
      if (states === null) return refuse('no-plan', 'This centre has no plan from last year.')
      // Tasks name activities of their plan: a plan that exists has others.
      const isThere = (await deps.projections.plans.version(key)) !== null
      // The documents first: if the server dies between the two steps, a new request finds them and completes the plan.
      await deps.documents.create(
        [
          { ref: { kind: 'plan', ...key }, state: states.plan },
          { ref: { kind: 'tasks', ...key }, state: isThere ? undefined : states.tasks },
        ],
        person.id,
      )
      const standing = await deps.plans.register(key, idempotencyKey, person.id, deps.now())
      if (standing.idempotency_key !== idempotencyKey) return refuse('conflict', 'This centre already has a plan.')
      deps.projections.plans.changed(key, [])
      deps.projections.tasks.changed(key, [])
      const json = await deps.planViewOf(key)
      return json === null ? refuse('no-plan') : { status: 201, json }
    },
  })
}

async function findCentre(deps: Pick<Core, 'findCampaign' | 'centresOf'>, params: Params) {
  const foundCampaign = campaignIn(deps.findCampaign, params)
  if (isRefusal(foundCampaign)) return foundCampaign
  const found = deps.centresOf(foundCampaign).find(({ id }) => id === params.centre)
  if (found === undefined) return refuse('no-such-centre')
  return { campaign: foundCampaign, key: { campaign: foundCampaign.id, centre: found.id } }
}

async function answerChanges(deps: Core, key: PlanKey): Promise<Success | Refusal> {
  if ((await deps.plans.find(key)) === null) return refuse('no-plan')
  await deps.projections.plans.settle(({ campaign, centre }) => campaign === key.campaign && centre === key.centre)
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

/** The first states of a plan and its tasks; undefined for a blank one. */
interface FirstStates {
  readonly plan: Uint8Array | undefined
  readonly tasks: Uint8Array | undefined
}
const BLANK: FirstStates = { plan: undefined, tasks: undefined }

/** @returns null if the centre had no plan last year */
async function statesFromLastYear(
  deps: Core,
  campaign: Campaign,
  { centre }: PlanKey,
  chosen: StartPlan['activities'],
): Promise<FirstStates | null> {
  const previous = campaign.previous === null ? null : deps.findCampaign(campaign.previous)
  if (previous === null) return null
  const key = { campaign: previous.id, centre }
  const last = await deps.projections.plans.view(key)
  if (last === null) return null
  const content = chosen === undefined ? last.content : withOnly(last.content, new Set(chosen))
  const { state, copies } = planFromLastYear(content, previous, campaign)
  const tasks = await deps.projections.tasks.view(key)
  const planners = new Set((await deps.people.plannersOf([centre])).get(centre))
  return {
    plan: state,
    tasks: tasksFromLastYear({
      tasks: tasks?.content.tasks ?? [],
      activities: content.activities,
      day: centralDay(previous),
      shift: daysUntil(centralDay(previous), centralDay(campaign)),
      copies,
      isHere: (person) => planners.has(person),
    }),
  }
}

const withOnly = (content: PlanContent, chosen: ReadonlySet<ActivityId>): PlanContent => ({
  ...content,
  activities: content.activities.filter(({ id }) => chosen.has(id)),
})

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
