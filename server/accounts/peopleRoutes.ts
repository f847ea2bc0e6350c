/** Who is who: reading accounts, changing and ending them, and inviting people. */
import { AccountChange } from '../../shared/accounts/session.ts'
import { ErasePersonBody, Invite, type Account, type Accounts } from '../../shared/accounts/people.ts'
import { CentreId, PersonId } from '../../shared/ids.ts'
import { can } from '../../shared/permissions.ts'
import { refuse } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'
import type { People } from './accounts.ts'
import type { ErasePerson } from './erasure/erase.ts'
import type { Invitations } from './invitations.ts'
import type { Sessions } from './sessions.ts'

interface PeopleRoutesDeps {
  readonly people: People
  readonly sessions: Pick<Sessions, 'endOthers'>
  readonly invitations: Invitations
  readonly erase: ErasePerson
  readonly hasCentre: (centre: CentreId) => boolean
  /** Mails that are due go now and not in some seconds. */
  readonly deliver: () => void
}

export function peopleRoutes(deps: PeopleRoutesDeps): readonly Route[] {
  return [listRoute(deps), centreRoute(deps), changeRoute(deps), eraseRoute(deps), inviteRoute(deps)]
}

function listRoute({ people }: PeopleRoutesDeps): Route {
  return route({
    method: 'GET',
    path: '/api/people',
    bounds: 'list',
    requires: 'account.read',
    find: async () => ({ subject: { centre: null }, found: null }),
    async handle() {
      const json: Accounts = { people: [...(await people.accounts())] }
      return { status: 200, json }
    },
  })
}

function centreRoute({ people }: PeopleRoutesDeps): Route {
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
      const json: Accounts = { people: (await people.accounts()).filter(isMember) }
      return { status: 200, json }
    },
  })
}

function changeRoute({ people, sessions, hasCentre }: PeopleRoutesDeps): Route {
  return route({
    method: 'PATCH',
    path: '/api/people/:person',
    bounds: 'small',
    requires: 'account.change',
    body: AccountChange,
    async find(params) {
      const id = PersonId.safeParse(params.person)
      return id.success ? { subject: {}, found: id.data } : refuse('no-such-person')
    },
    async handle({ found, body, person }) {
      if (body.memberships?.some(({ centre }) => !hasCentre(centre)) === true) return refuse('no-such-centre')
      const changed = await people.change(found, body, person.id)
      if (typeof changed === 'string') return refuse(changed)
      if (body.ended === true) await sessions.endOthers(found, null)
      return { status: 200, json: { person: changed } }
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
    async find(params) {
      const id = PersonId.safeParse(params.person)
      return id.success ? { subject: {}, found: id.data } : refuse('no-such-person')
    },
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
