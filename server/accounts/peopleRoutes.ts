/** People: reading accounts, changing and ending them, and inviting people. */
import { AccountChange } from '../../shared/accounts/session.ts'
import {
  ErasePersonBody,
  HandOverTo,
  Invite,
  MergeAccount,
  type Account,
  type Accounts,
  type OwnedInPlan,
} from '../../shared/accounts/people.ts'
import { CentreId, PersonId } from '../../shared/ids.ts'
import { can } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import { refuse } from '../http/result.ts'
import { route, type Params, type Route } from '../http/route.ts'
import type { ErasePerson } from './erasure/erase.ts'
import type { Invitations } from './invitations.ts'

interface PeopleRoutesDeps extends Pick<Core, 'people' | 'sessions' | 'strands'> {
  readonly invitations: Invitations
  readonly erase: ErasePerson
  /** Ends the access of somebody whose last day is over. */
  readonly endIfOver: (person: PersonId) => Promise<void>
  readonly hasCentre: (centre: CentreId) => boolean
  /** How many open questions each person looks after. */
  readonly openQuestions: () => Promise<ReadonlyMap<PersonId, number>>
  /** The activities that people own, by plan. */
  readonly ownedActivities: () => Promise<ReadonlyMap<PersonId, readonly OwnedInPlan[]>>
  readonly handOver: (from: PersonId, to: PersonId) => Promise<number>
  /** Mails that are due go now and not in some seconds. */
  readonly deliver: () => void
}

export function peopleRoutes(deps: PeopleRoutesDeps): readonly Route[] {
  return [
    listRoute(deps),
    centreRoute(deps),
    changeRoute(deps),
    mergeRoute(deps),
    handOverRoute(deps),
    eraseRoute(deps),
    inviteRoute(deps),
  ]
}

async function accountsOf({ people, strands, openQuestions, ownedActivities }: PeopleRoutesDeps): Promise<Account[]> {
  const [accounts, questions, owned, chosen] = await Promise.all([
    people.accounts(),
    openQuestions(),
    ownedActivities(),
    strands.all(),
  ])
  return accounts.map((account) => ({
    ...account,
    strands: chosen.get(account.id) ?? [],
    openQuestions: questions.get(account.id) ?? 0,
    ownedActivities: [...(owned.get(account.id) ?? [])],
  }))
}

function listRoute(deps: PeopleRoutesDeps): Route {
  return route({
    method: 'GET',
    path: '/api/people',
    bounds: 'list',
    requires: 'account.read',
    find: async () => ({ subject: { centre: null }, found: null }),
    async handle() {
      const json: Accounts = { people: await accountsOf(deps) }
      return { status: 200, json }
    },
  })
}

function centreRoute(deps: PeopleRoutesDeps): Route {
  return route({
    method: 'GET',
    path: '/api/centres/:centre/people',
    bounds: 'list',
    requires: 'account.read',
    async find(params) {
      const centre = CentreId.safeParse(params.centre)
      return centre.success ? { subject: { centre: centre.data }, found: centre.data } : refuse('no-such-centre')
    },
    async handle({ found: centre }) {
      const isMember = ({ role, memberships }: Account) =>
        role === 'planner' && memberships.some((membership) => membership.centre === centre)
      const json: Accounts = { people: (await accountsOf(deps)).filter(isMember) }
      return { status: 200, json }
    },
  })
}

async function findPerson(params: Params) {
  const id = PersonId.safeParse(params.person)
  return id.success ? { subject: {}, found: id.data } : refuse('no-such-person')
}

function changeRoute({ people, sessions, endIfOver, hasCentre }: PeopleRoutesDeps): Route {
  return route({
    method: 'PATCH',
    path: '/api/people/:person',
    bounds: 'small',
    requires: 'account.change',
    body: AccountChange,
    find: findPerson,
    async handle({ found, body, person }) {
      if (body.memberships?.some(({ centre }) => !hasCentre(centre)) === true) return refuse('no-such-centre')
      const changed = await people.change(found, body, person.id)
      if (typeof changed === 'string') return refuse(changed)
      if (body.ended === true) await sessions.endOthers(found, null)
      await endIfOver(found)
      return { status: 200, json: { person: (await people.find(found)) ?? changed } }
    },
  })
}

function mergeRoute({ people, sessions }: PeopleRoutesDeps): Route {
  return route({
    method: 'POST',
    path: '/api/people/:person/merge',
    bounds: 'small',
    requires: 'account.change',
    body: MergeAccount,
    find: findPerson,
    async handle({ found, body, person }) {
      const merged = await people.merge(found, body, person.id)
      if (typeof merged === 'string') return refuse(merged)
      await sessions.endOthers(found, null)
      return { status: 200, json: { person: merged } }
    },
  })
}

function handOverRoute({ people, handOver }: PeopleRoutesDeps): Route {
  return route({
    method: 'POST',
    path: '/api/people/:person/hand-over',
    bounds: 'small',
    requires: 'account.change',
    body: HandOverTo,
    find: findPerson,
    async handle({ found, body: { to } }) {
      const taker = await people.find(to)
      const isStaff = taker !== null && taker.standing === 'approved' && can(taker, 'queue.read', {})
      if ((await people.find(found)) === null || !isStaff) return refuse('no-such-person')
      return { status: 200, json: { questions: await handOver(found, to) } }
    },
  })
}

/** It cannot be undone, so the body says the id once more: no program erases by a slip of its path. */
function eraseRoute({ erase }: PeopleRoutesDeps): Route {
  return route({
    method: 'POST',
    path: '/api/people/:person/erasure',
    bounds: 'small',
    requires: 'account.change',
    body: ErasePersonBody,
    find: findPerson,
    async handle({ found, body, person }) {
      if (body.confirm !== found) return refuse('bad-request', 'confirm')
      const refused = await erase(found, person.id)
      return refused === null ? { status: 204 } : refuse(refused)
    },
  })
}

function inviteRoute({ invitations, hasCentre, deliver }: PeopleRoutesDeps): Route {
  return route({
    method: 'POST',
    path: '/api/invitations',
    bounds: 'small',
    requires: 'account.change',
    body: Invite,
    find: async () => ({ subject: {}, found: null }),
    async handle({ person, body: { email, role, centre = null, lead } }) {
      if (!can(person, 'account.change', {})) return refuse('not-allowed')
      if (centre !== null && !hasCentre(centre)) return refuse('no-such-centre')
      await invitations.send(email.toLowerCase(), { role, centre, lead }, person.id)
      deliver()
      return { status: 201, json: {} }
    },
  })
}
