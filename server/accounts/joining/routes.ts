/** Joining over HTTP: asking, waiting, and deciding. */
import { DAY_MS } from '../../../shared/days.ts'
import {
  AnswerJoin,
  AskToJoin,
  DecideJoin,
  type JoinOptions,
  type JoinRequestList,
} from '../../../shared/accounts/joinRequest.ts'
import type { CentreId } from '../../../shared/ids.ts'
import type { NetworkCentre } from '../../../shared/network.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { refuse, type Refusal } from '../../http/result.ts'
import { route, type Params, type Route } from '../../http/route.ts'
import type { Limits } from '../../pacing/limits.ts'
import { isVerifiedAddress } from '../identities.ts'
import { proposeCentre } from './addressMatch.ts'
import type { JoinRow } from './joinRequests.ts'
import { showOwnRequest, showRequests, type ShowRequestsDeps } from './showRequests.ts'
import { TABLE_BOUNDS } from '../../store/bounds/tableBounds.ts'

export interface JoinRoutesDeps extends ShowRequestsDeps {
  readonly centres: () => readonly NetworkCentre[]
  /** Mails that are due go now and not in some seconds. */
  readonly deliver: () => void
  readonly limits: Limits
}

/** Asking, changing the request and withdrawing it: each tells others. */
const MAX_CHANGES_A_DAY = TABLE_BOUNDS.join_request.perDay.rows
/** Decisions that are still listed. */
const DECIDED_DAYS = 365
const nothing = async () => ({ subject: {}, found: null })

export function joinRoutes(deps: JoinRoutesDeps): readonly Route[] {
  return [...ownRoutes(deps), ...answeringRoutes(deps), listRoute(deps), decisionRoute(deps)]
}

const mayDecide = (person: Person, row: JoinRow): boolean =>
  can(person, 'join.approve', { centre: row.role === 'planner' ? row.centre : null })

const mayChange = ({ limits }: JoinRoutesDeps, person: Person): boolean =>
  limits.take([{ name: `join ${person.id}`, withinMs: DAY_MS, max: MAX_CHANGES_A_DAY }])

const mayAskBack = ({ limits }: JoinRoutesDeps, { id }: JoinRow): boolean =>
  limits.take([{ name: `ask back ${id}`, withinMs: DAY_MS, max: TABLE_BOUNDS.join_message.perDay.rows }])

const hasCentre = ({ centres }: JoinRoutesDeps, id: CentreId): boolean => centres().some((centre) => centre.id === id)

function ownRoutes(deps: JoinRoutesDeps): readonly Route[] {
  const { requests } = deps
  return [
    route({
      method: 'GET',
      path: '/api/join-options',
      bounds: 'list',
      requires: 'join.ask',
      find: nothing,
      async handle({ person }) {
        return { status: 200, json: await optionsFor(deps, person) }
      },
    }),
    route({
      method: 'GET',
      path: '/api/join-requests/own',
      bounds: 'small',
      requires: 'join.ask',
      find: nothing,
      async handle({ person }) {
        const row = await requests.newestOf(person.id)
        const json = row === null ? { request: null } : await showOwnRequest(deps, row, person)
        return { status: 200, json, headers: { 'cache-control': 'no-store' } }
      },
    }),
    route({
      method: 'POST',
      path: '/api/join-requests',
      bounds: 'small',
      requires: 'join.ask',
      body: AskToJoin,
      find: nothing,
      async handle({ person, body }) {
        const { role, centre = null } = body
        if (centre !== null && !hasCentre(deps, centre)) return refuse('no-such-centre')
        if (person.standing === 'approved' && has(person, role, centre)) return refuse('already-approved')
        if (!mayChange(deps, person)) return refuse('too-many-join-changes')
        const id = await requests.ask(person, body)
        deps.deliver()
        return { status: 201, json: { id } }
      },
    }),
  ]
}

const has = (person: Person, role: Person['role'], centre: CentreId | null): boolean =>
  person.role === role && (centre === null || person.memberships.some((membership) => membership.centre === centre))

async function optionsFor({ centres, listPeople, identities }: JoinRoutesDeps, person: Person): Promise<JoinOptions> {
  const [people, ways] = await Promise.all([listPeople(), identities.ofPerson(person.id)])
  const { email } = person
  const planners = people.filter(({ role, standing }) => role === 'planner' && standing === 'approved')
  const membersOf = (id: CentreId) =>
    planners.flatMap(({ memberships }) => memberships.filter(({ centre }) => centre === id))
  return {
    centres: centres().map(({ id, name, country, countryName }) => {
      const members = membersOf(id)
      const leads = members.filter(({ lead }) => lead).length
      return { id, name, country, countryName, planners: members.length, leads }
    }),
    proposed: proposeCentre({ email, emailVerified: isVerifiedAddress(email, ways) }, people),
  }
}

/** One's own request: nobody else even learns that it exists. */
function answeringRoutes(deps: JoinRoutesDeps): readonly Route[] {
  const { requests } = deps
  async function own(params: Params, person: Person): Promise<JoinRow | Refusal> {
    const row = await requests.find(params.request ?? '')
    return row === null || row.person !== person.id ? refuse('no-such-request') : row
  }
  const find = async (params: Params) => ({ subject: {}, found: params })
  return [
    route({
      method: 'DELETE',
      path: '/api/join-requests/:request',
      bounds: 'small',
      requires: 'join.ask',
      find,
      async handle({ person, found }) {
        const row = await own(found, person)
        if ('refused' in row) return row
        if (!mayChange(deps, person)) return refuse('too-many-join-changes')
        return (await requests.withdraw(row)) ? { status: 204 } : refuse('already-decided')
      },
    }),
    route({
      method: 'POST',
      path: '/api/join-requests/:request/answer',
      bounds: 'small',
      requires: 'join.ask',
      body: AnswerJoin,
      find,
      async handle({ person, found, body }) {
        const row = await own(found, person)
        if ('refused' in row) return row
        if (!(await requests.answer(row, body.words))) return refuse('no-question-waits')
        deps.deliver()
        return { status: 204 }
      },
    }),
  ]
}

function listRoute(deps: JoinRoutesDeps): Route {
  return route({
    method: 'GET',
    path: '/api/join-requests',
    bounds: 'list',
    requires: 'join.list',
    find: nothing,
    async handle({ person, query }) {
      const since = new Date(Date.now() - DECIDED_DAYS * DAY_MS)
      const rows =
        query.get('state') === 'decided' ? await deps.requests.decidedSince(since) : await deps.requests.open()
      const own = rows.filter((row) => mayDecide(person, row))
      const opened = own.find(({ id }) => id === query.get('opened'))
      if (opened !== undefined) await deps.requests.markSeen(opened.id, person.id)
      const json: JoinRequestList = { requests: await showRequests(deps, own, person) }
      return { status: 200, json, headers: { 'cache-control': 'no-store' } }
    },
  })
}

function decisionRoute(deps: JoinRoutesDeps): Route {
  return route({
    method: 'POST',
    path: '/api/join-requests/:request/decision',
    bounds: 'small',
    requires: 'join.approve',
    body: DecideJoin,
    async find(params) {
      const row = await deps.requests.find(params.request ?? '')
      if (row === null) return { subject: { centre: null }, found: null }
      return { subject: { centre: row.role === 'planner' ? row.centre : null }, found: row }
    },
    async handle({ person, found, body }) {
      if (found === null) return refuse('no-such-request')
      // Nobody decides about themselves, not even a coordinator who asks for another role.
      if (found.person === person.id) return refuse('not-allowed')
      const centre = body.decision === 'move' ? (body.centre ?? null) : found.centre
      if (centre !== null && body.decision !== 'refuse' && !hasCentre(deps, centre)) return refuse('no-such-centre')
      const isAsked = body.decision === 'ask' || body.decision === 'move'
      if (isAsked && !mayAskBack(deps, found)) return refuse('too-many-today')
      if (!(await deps.requests.decide(found, person.id, body))) return refuse('already-decided')
      deps.deliver()
      return { status: 200, json: {} }
    },
  })
}
