/** Signing in at a provider: away, back, and the end of its sessions. */
import type { Core } from '../../core.ts'
import { refuse, type Success } from '../../http/result.ts'
import { openRoute, type Route, type RequestHeaders } from '../../http/route.ts'
import { completeSignIn, type CompleteSignInDeps } from '../completeSignIn.ts'
import { createHostCookie, type HostCookie } from '../hostCookie.ts'
import type { Sealer } from '../sealer.ts'
import type { Flow, OidcClient } from './client.ts'

export interface OidcRoutesDeps extends CompleteSignInDeps, Pick<Core, 'homeOf' | 'logger'> {
  readonly clients: readonly OidcClient[]
  readonly flows: Sealer<Flow>
  /** The address of the workspace, without a slash at the end. */
}

/** Holds what the answer of the provider must fit. */
const flowCookie = ({ secure }: OidcRoutesDeps): HostCookie => createHostCookie('sid_sign_in', secure)
/** People look for their second factor. */
export const FLOW_S = 30 * 60

/** Why a sign-in ended without a session, as the page of sign-in words it. */
type SignInProblem = 'provider-away' | 'not-finished' | 'access-ended'

export function oidcRoutes(deps: OidcRoutesDeps): readonly Route[] {
  return [beginRoute(deps), callbackRoute(deps), logoutRoute(deps)]
}

const clientOf = ({ clients }: OidcRoutesDeps, id: string | undefined) => clients.find(({ config }) => config.id === id)

const goTo = (location: string, cookies: readonly string[] = []): Success => ({
  status: 303,
  headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
  cookies,
})

const problem = (what: SignInProblem, cookies: readonly string[] = []): Success =>
  goTo(`/sign-in?problem=${what}`, cookies)

function beginRoute(deps: OidcRoutesDeps): Route {
  const cookie = flowCookie(deps)
  return openRoute({
    method: 'GET',
    path: '/auth/:provider',
    bounds: 'small',
    async handle({ params, headers }) {
      const client = clientOf(deps, params.provider)
      if (client === undefined) return refuse('no-such-provider')
      // Otherwise a page of another site could silently sign in a person who has a session at the provider.
      if (isFromAnotherSite(headers)) return goTo('/sign-in')
      try {
        const { url, flow } = await client.begin(callbackOf(deps, headers, client))
        return goTo(url, [cookie.of(await deps.flows.seal(flow), FLOW_S)])
      } catch (error) {
        deps.logger.warn({ err: error, provider: client.config.id }, 'a provider could not be reached')
        return problem('provider-away')
      }
    },
  })
}

function callbackRoute(deps: OidcRoutesDeps): Route {
  const cookie = flowCookie(deps)
  const over = cookie.cleared
  return openRoute({
    method: 'GET',
    path: '/auth/:provider/callback',
    bounds: 'small',
    async handle({ params, query, headers }) {
      const client = clientOf(deps, params.provider)
      if (client === undefined) return refuse('no-such-provider')
      const flow = await deps.flows.open(cookie.in(headers))
      if (flow === null || flow.provider !== client.config.id) return problem('not-finished', [over])
      const callback = new URL(callbackOf(deps, headers, client))
      callback.search = query.toString()
      const claims = await client.finish(callback, flow).catch((error: unknown) => {
        // The code of the answer is in its address, so the error alone is logged.
        deps.logger.warn({ err: error, provider: client.config.id }, 'a sign-in at a provider was not finished')
        return null
      })
      if (claims === null || claims.subject === '') {
        await deps.recordFailure('provider', null)
        return problem('not-finished', [over])
      }
      const { config } = client
      const completed = await completeSignIn(deps, {
        proof: {
          issuer: config.issuer,
          subject: claims.subject,
          email: claims.email,
          emailVerified: claims.emailVerified,
          emailTrusted: config.trustEmail && claims.emailVerified,
          name: claims.name,
        },
        headers,
        providerSession: claims.session,
      })
      if (completed.kind === 'refused') return problem('access-ended', [over])
      const { outcome, cookies } = completed
      return goTo(outcome.kind === 'known-address' ? '/sign-in/known-address' : '/', [...cookies, over])
    },
  })
}

/** Sent by a provider when somebody's session there ends; only the token counts. */
function logoutRoute(deps: OidcRoutesDeps): Route {
  return openRoute({
    method: 'POST',
    path: '/auth/:provider/backchannel-logout',
    bounds: 'small',
    fromAnywhere: 'form',
    async handle({ params, form }) {
      const client = clientOf(deps, params.provider)
      if (client === undefined) return refuse('no-such-provider')
      try {
        const over = await client.readLogout(form.get('logout_token') ?? '')
        await deps.sessions.endOfProvider(client.config.issuer, over)
        return { status: 200, json: {}, headers: { 'cache-control': 'no-store' } }
      } catch (error) {
        deps.logger.warn({ err: error, provider: client.config.id }, 'a logout token was refused')
        return refuse('bad-request', 'logout_token')
      }
    },
  })
}

const callbackOf = ({ homeOf }: OidcRoutesDeps, headers: RequestHeaders, { config }: OidcClient): string =>
  `${homeOf(headers)}/auth/${config.id}/callback`

/** Browsers mark requests that a page of another site opens. A typed address, or our own link, is not marked. */
const isFromAnotherSite = (headers: RequestHeaders): boolean =>
  ['cross-site', 'same-site'].includes(headers.get('sec-fetch-site') ?? '')
