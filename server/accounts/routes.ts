/** Signing in with the demo password, who is signed in, and signing out. */
import { SetLanguage, SignIn, type SessionView } from '../../shared/accounts/session.ts'
import type { SignInOptions } from '../../shared/accounts/session.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import { refuse } from '../http/result.ts'
import { openRoute, route, type Route, type RequestHeaders } from '../http/route.ts'
import type { RecordFailedSignIn } from './audit/failedSignIns.ts'
import type { Attempts } from './attempts.ts'

interface AccountRoutesDeps extends Pick<Core, 'people' | 'sessions'> {
  readonly attempts: Attempts
  readonly recordFailure: RecordFailedSignIn
  readonly viewOf: (person: Person) => Promise<SessionView>
  /** Returns the choices of the sign-in page. */
  readonly signInOptions: () => Promise<SignInOptions>
  /** The password of every demo person; null if there is no demo network. */
  readonly demoPassword: string | null
  /** The address where a browser ends its session at a provider as well; null if there is none. */
  readonly endAtProvider: (cookieHeader: string | undefined, headers: RequestHeaders) => Promise<string | null>
}

export function accountRoutes(deps: AccountRoutesDeps): readonly Route[] {
  return [...signInRoutes(deps), ...sessionRoutes(deps), languageRoute(deps)]
}

function signInRoutes(deps: AccountRoutesDeps): readonly Route[] {
  const { people, sessions, attempts } = deps
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
      async handle({ body, address, headers }) {
        const wait = attempts.blockedFor(address, body.email)
        if (wait > 0) {
          return { refused: 'too-many-attempts', headers: { 'retry-after': String(wait) } }
        }
        const found = await people.findDemo(body.email)
        if (found === null || deps.demoPassword === null || body.password !== deps.demoPassword) {
          attempts.failed(address, body.email)
          await deps.recordFailure('demo', found?.id ?? null)
          return refuse('wrong-credentials')
        }
        if (found.standing === 'ended') {
          await deps.recordFailure('demo', found.id)
          return refuse('access-ended')
        }
        await sessions.endOwn(headers.get('cookie') ?? undefined, found.id)
        const agent = headers.get('user-agent') ?? ''
        const token = await sessions.start({ person: found.id, agent, identity: null })
        return {
          status: 200,
          json: await deps.viewOf(found),
          headers: { 'set-cookie': sessions.cookie(token), 'cache-control': 'no-store' },
        }
      },
    }),
  ]
}

function sessionRoutes(deps: AccountRoutesDeps): readonly Route[] {
  const { sessions } = deps
  return [
    openRoute({
      method: 'GET',
      path: '/api/session',
      bounds: 'small',
      async handle({ visitor }) {
        if (visitor === null) return refuse('no-session')
        return { status: 200, json: await deps.viewOf(visitor), headers: { 'cache-control': 'no-store' } }
      },
    }),
    openRoute({
      method: 'DELETE',
      path: '/api/session',
      bounds: 'small',
      async handle({ headers }) {
        const cookie = headers.get('cookie') ?? undefined
        const location = await deps.endAtProvider(cookie, headers)
        await sessions.endAll(cookie)
        const cleared = { 'set-cookie': sessions.clearedCookie }
        return location === null
          ? { status: 204, headers: cleared }
          : { status: 200, json: { location }, headers: { ...cleared, 'cache-control': 'no-store' } }
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
