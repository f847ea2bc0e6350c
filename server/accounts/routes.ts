/** Signing in and out, and what coordinators may change of accounts. */
import {
  AccountChange,
  SetLanguage,
  SignIn,
  type SessionView,
  type SignInOptions,
} from '../../shared/accounts/session.ts'
import { PersonId } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import { refuse } from '../http/result.ts'
import { openRoute, route, type Route } from '../http/route.ts'
import type { Attempts } from './attempts.ts'
import type { People } from './people.ts'
import type { Sessions } from './sessions.ts'

interface AccountRoutesDeps {
  readonly people: People
  readonly sessions: Sessions
  readonly attempts: Attempts
  /** Returns the choices of the sign-in page. */
  readonly signInOptions: () => Promise<SignInOptions>
  /** The password of every demo person; null where there is no demo network. */
  readonly demoPassword: string | null
}

export function accountRoutes(deps: AccountRoutesDeps): readonly Route[] {
  return [...sessionRoutes(deps), languageRoute(deps), ...peopleRoutes(deps)]
}

function sessionRoutes(deps: AccountRoutesDeps): readonly Route[] {
  const { people, sessions, attempts } = deps
  const viewOf = async (person: Person): Promise<SessionView> => ({
    person,
    language: await people.languageOf(person.id),
  })
  return [
    openRoute({
      method: 'GET',
      path: '/api/sign-in',
      bounds: 'list',
      handle: async () => ({ status: 200, json: await deps.signInOptions() }),
    }),
    openRoute({
      method: 'POST',
      path: '/api/session',
      bounds: 'small',
      body: SignIn,
      async handle({ body, address }) {
        const wait = attempts.blockedFor(address, body.email)
        if (wait > 0) {
          return { refused: 'too-many-attempts', headers: { 'retry-after': String(wait) } }
        }
        const found = await people.findByEmail(body.email)
        if (found === null || !found.demo || deps.demoPassword === null || body.password !== deps.demoPassword) {
          attempts.failed(address, body.email)
          return refuse('wrong-credentials')
        }
        const token = await sessions.start(found.person.id)
        const view = await viewOf(found.person)
        return {
          status: 200,
          json: view,
          headers: { 'set-cookie': sessions.cookie(token), 'cache-control': 'no-store' },
        }
      },
    }),
    openRoute({
      method: 'GET',
      path: '/api/session',
      bounds: 'small',
      async handle({ visitor }) {
        if (visitor === null) return refuse('no-session')
        return { status: 200, json: await viewOf(visitor), headers: { 'cache-control': 'no-store' } }
      },
    }),
    openRoute({
      method: 'DELETE',
      path: '/api/session',
      bounds: 'small',
      async handle({ headers }) {
        await sessions.endAll(headers.get('cookie') ?? undefined)
        return { status: 204, headers: { 'set-cookie': sessions.clearedCookie } }
      },
    }),
  ]
}

function languageRoute({ people }: AccountRoutesDeps): Route {
  return route({
    method: 'PUT',
    path: '/api/session/language',
    bounds: 'small',
    requires: 'language.choose',
    body: SetLanguage,
    find: async () => ({ subject: {}, found: null }),
    async handle({ person, body: { language } }) {
      await people.setLanguage(person.id, language)
      return { status: 204 }
    },
  })
}

function peopleRoutes({ people }: AccountRoutesDeps): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/people',
      bounds: 'list',
      requires: 'account.read',
      find: async () => ({ subject: {}, found: null }),
      handle: async () => ({ status: 200, json: { people: await people.list() } }),
    }),
    route({
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
        const changed = await people.change(found, body, person.id)
        return typeof changed === 'string' ? refuse(changed) : { status: 200, json: { person: changed } }
      },
    }),
  ]
}
