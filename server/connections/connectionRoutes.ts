/** Connections over HTTP: proposing one, answering it, reading its history. */
import type { ActivityPair } from '../../shared/connections/feedback.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { can, type Person } from '../../shared/permissions.ts'
import { EMPTY_RICH_TEXT } from '../../shared/richtext/json.ts'
import {
  TakeConnectionAction,
  ProposeConnection,
  type Connection,
  type ConnectionDetail,
  type ConnectionList,
  type ConnectionSide,
} from '../../shared/connections/connection.ts'
import { CountJoint, SayJoint } from '../../shared/connections/joint.ts'
import type { Suggestion } from '../../shared/synergies/suggestion.ts'
import type { Core } from '../core.ts'
import { refuse, type Success, type Refusal } from '../http/result.ts'
import { byCampaign } from '../http/inCampaign.ts'
import { route, type Params, type Route } from '../http/route.ts'
import type { FeedbackStore } from './feedback.ts'
import type { FindPage } from './findPage.ts'
import type { JointActivities } from './joint.ts'

interface ConnectionRoutesDeps extends Pick<
  Core,
  'campaigns' | 'connections' | 'people' | 'projections' | 'documents' | 'notifications' | 'bellChanged' | 'now'
> {
  readonly feedback: Pick<FeedbackStore, 'takeBack'>
  readonly findPage: FindPage
  readonly joint: JointActivities
  /** Why these two belong together, suggested or not. */
  readonly whyOf: (
    campaign: CampaignId,
    a: ConnectionSide,
    b: ConnectionSide,
  ) => Promise<Pick<Suggestion, 'kind' | 'reasons'>>
}

const REFUSED = {
  overtaken: 'conflict',
  'no-room': 'too-many-requests-open',
  'too-many-today': 'too-many-today',
} as const

export function connectionRoutes(deps: ConnectionRoutesDeps): readonly Route[] {
  return [...campaignConnectionRoutes(deps), ...singleConnectionRoutes(deps)]
}

function campaignConnectionRoutes(deps: ConnectionRoutesDeps): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/campaigns/:campaign/connections',
      bounds: 'list',
      requires: 'connection.see',
      find: byCampaign(deps.campaigns.find),
      async handle({ found: { id }, person }) {
        const json: ConnectionList = {
          connections: deps.connections.list(id).flatMap((connection) => shownTo(person, connection)),
        }
        return { status: 200, json }
      },
    }),
    route({
      method: 'POST',
      path: '/api/campaigns/:campaign/centres/:centre/connections',
      bounds: 'document',
      requires: 'suggestion.act',
      body: ProposeConnection,
      find: async (params) => deps.findPage(params),
      async handle({ found: { campaign, centre }, body, person }): Promise<Success | Refusal> {
        if (body.other.centre === centre) return refuse('bad-request', 'other: a connection is between two centres')
        const [own, other] = await Promise.all([
          sideOf(deps, campaign.id, { centre, activity: body.activity }),
          sideOf(deps, campaign.id, body.other),
        ])
        if (own === null || other === null) return refuse('no-such-activity')
        const proposed = await deps.connections.propose(
          { campaign: campaign.id, own, other, why: await deps.whyOf(campaign.id, own, other) },
          { person: person.id, words: body.words, at: deps.now() },
          (id) => deps.documents.create([{ ref: { kind: 'connection', connection: id } }], person.id),
        )
        if (typeof proposed === 'string') return refuse(REFUSED[proposed])
        const pair: ActivityPair = { a: own.activity, b: other.activity, centres: [own.centre, other.centre] }
        await deps.feedback.takeBack({ campaign: campaign.id, centre }, pair)
        return answerDetail(deps, proposed, 201)
      },
    }),
  ]
}

function singleConnectionRoutes(deps: ConnectionRoutesDeps): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/connections/:connection',
      bounds: 'document',
      requires: 'connection.read',
      find: async (params) => findConnection(deps, params),
      handle: async ({ found }) => answerDetail(deps, found, 200),
    }),
    route({
      method: 'POST',
      path: '/api/connections/:connection/read',
      bounds: 'small',
      requires: 'connection.read',
      find: async (params) => findConnection(deps, params),
      async handle({ found, person }) {
        if (await deps.notifications.markRead(person.id, 'connection', [found.id])) deps.bellChanged([person.id])
        return { status: 204 }
      },
    }),
    route({
      method: 'POST',
      path: '/api/connections/:connection/acts',
      bounds: 'document',
      requires: 'connection.edit',
      body: TakeConnectionAction,
      find: async (params) => findConnection(deps, params),
      async handle({ found, body, person }) {
        // People act only for their own centre; a planner of both chooses one.
        if (!can(person, 'suggestion.act', { centres: [body.centre], closed: false })) return refuse('not-allowed')
        const done = await deps.connections.act(found.id, { ...body, person: person.id, at: deps.now() })
        return typeof done === 'string' ? refuse(REFUSED[done]) : answerDetail(deps, done, 200)
      },
    }),
    ...jointRoutes(deps),
  ]
}

/** One event of two centres: what each says, and which of them counts a metric. */
const jointRoutes = (deps: ConnectionRoutesDeps): readonly Route[] => [
  route({
    method: 'PUT',
    path: '/api/connections/:connection/joint',
    bounds: 'document',
    requires: 'connection.edit',
    body: SayJoint,
    find: async (params) => findConnection(deps, params),
    async handle({ found, body, person }) {
      // People speak only for their own centre.
      if (!can(person, 'suggestion.act', { centres: [body.centre], closed: false })) return refuse('not-allowed')
      if (!found.sides.some(({ centre }) => centre === body.centre)) return refuse('bad-request', 'centre: not a side')
      if (found.status !== 'agreed' && found.status !== 'done')
        return refuse('conflict', 'Both centres have to agree first.')
      await deps.joint.say(found, body, { by: person.id, at: deps.now() })
      return answerDetail(deps, found, 200)
    },
  }),
  route({
    method: 'PUT',
    path: '/api/connections/:connection/joint/counts',
    bounds: 'document',
    requires: 'connection.edit',
    body: CountJoint,
    find: async (params) => findConnection(deps, params),
    async handle({ found, body, person }) {
      if (body.centre !== null && !found.sides.some(({ centre }) => centre === body.centre))
        return refuse('bad-request', 'centre: not a side')
      const done = await deps.joint.count(found, body, { by: person.id, at: deps.now() })
      return done ? answerDetail(deps, found, 200) : refuse('conflict', 'Both centres have to agree first.')
    },
  }),
]

/** An activity as it is called in its plan now; null if the plan has none of this id. */
async function sideOf(
  { projections }: ConnectionRoutesDeps,
  campaign: CampaignId,
  place: Omit<ConnectionSide, 'title'>,
): Promise<ConnectionSide | null> {
  const found = await projections.activity(campaign, place)
  return found === null ? null : { ...place, title: found.title }
}

async function findConnection(
  { connections, campaigns }: Pick<ConnectionRoutesDeps, 'connections' | 'campaigns'>,
  { connection = '' }: Params,
) {
  const found = connections.find(connection)
  const campaign = found === null ? null : campaigns.find(found.campaign)
  if (found === null || campaign === null) return refuse('no-such-connection')
  return { subject: { centres: found.sides.map(({ centre }) => centre), closed: campaign.closed }, found }
}

async function answerDetail(deps: ConnectionRoutesDeps, connection: Connection, status: 200 | 201): Promise<Success> {
  const [history, reasons, notes] = await Promise.all([
    deps.connections.history(connection.id),
    deps.connections.reasons(connection.id),
    deps.projections.notes.view(connection.id),
  ])
  const names = await deps.people.namesOf([...new Set(history.map(({ person }) => person))])
  const json: ConnectionDetail = {
    ...connection,
    reasons,
    notes: notes?.content ?? EMPTY_RICH_TEXT,
    joint: await deps.joint.of(connection),
    history: history.map(({ at, act, centre, person, words }) => ({
      at,
      act,
      centre,
      words,
      person: { id: person, name: names.get(person) ?? '' },
    })),
  }
  return { status, json }
}

/** Others than the two centres and coordinators see only that there is one, once both have agreed. */
function shownTo(person: Person, connection: Connection): readonly Connection[] {
  if (can(person, 'connection.read', { centres: connection.sides.map(({ centre }) => centre) })) return [connection]
  const settled = connection.status === 'agreed' || connection.status === 'done'
  return settled ? [{ ...connection, waitingFor: null }] : []
}
