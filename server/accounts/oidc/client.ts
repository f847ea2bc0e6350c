/**
 * A provider of OpenID Connect as a relying party sees it: authorization code with PKCE, `state` and `nonce`. Its
 * metadata is fetched at the first sign-in, and again if that failed; an unreachable provider does not keep the server
 * from starting.
 */
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Configuration } from 'openid-client'
import type { ProviderConfig } from '../../../shared/accounts/providerConfig.ts'

/** The values that must come back unchanged. */
export const Flow = z.object({ provider: z.string(), state: z.string(), nonce: z.string(), verifier: z.string() })
export type Flow = z.infer<typeof Flow>

interface Claims {
  readonly subject: string
  /** Empty where the provider tells none. */
  readonly email: string
  readonly emailVerified: boolean
  readonly name: string
  readonly session: string | null
}

export interface OidcClient {
  readonly config: ProviderConfig
  /** The address for the browser to sign in. @throws if the provider cannot be reached */
  begin(redirectUri: string): Promise<{ readonly url: string; readonly flow: Flow }>
  /** @param callback the address at which the browser came back. @throws for anything that is not the answer to this flow */
  finish(callback: URL, flow: Flow): Promise<Claims>
  /** The address for the browser to end its session there; null if the provider has none. */
  endSession(returnTo: string): Promise<string | null>
  /** Whose sessions a logout token ends. @throws for one that this provider did not make for us */
  readLogout(token: string): Promise<{ readonly subject?: string; readonly session?: string }>
}

/** A slow provider results in a page that says so, not in waiting. */
const TIMEOUT_S = 8
/** Clocks differ. */
const TOLERANCE_S = 30
/** Signatures by a key that only the provider has. */
const LOGOUT_ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
]
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout'

export function createOidcClient(config: ProviderConfig, timeoutS = TIMEOUT_S): OidcClient {
  let discovered: Promise<Discovered> | null = null
  const discover = (): Promise<Discovered> => {
    discovered ??= discoverProvider(config, timeoutS).catch((error: unknown) => {
      discovered = null
      throw error
    })
    return discovered
  }

  return {
    config,
    async begin(redirectUri) {
      const { client, configuration } = await discover()
      const verifier = client.randomPKCECodeVerifier()
      const flow = { provider: config.id, state: client.randomState(), nonce: client.randomNonce(), verifier }
      const url = client.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: config.scopes,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state: flow.state,
        nonce: flow.nonce,
      })
      return { url: url.href, flow }
    },
    async finish(callback, { state, nonce, verifier }) {
      const { client, configuration } = await discover()
      const tokens = await client.authorizationCodeGrant(configuration, callback, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (claims === undefined) throw new Error('the provider sent no id token')
      // Some tell address and name at the userinfo endpoint alone.
      const further =
        claims.email === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
          ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)
          : {}
      return asClaims({ ...further, ...claims })
    },
    async endSession(returnTo) {
      const { client, configuration } = await discover()
      if (configuration.serverMetadata().end_session_endpoint === undefined) return null
      return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: returnTo }).href
    },
    async readLogout(token) {
      const { configuration, keys } = await discover()
      const { payload } = await jwtVerify(token, keys, {
        issuer: configuration.serverMetadata().issuer,
        audience: config.clientId,
        algorithms: LOGOUT_ALGORITHMS,
        clockTolerance: TOLERANCE_S,
        maxTokenAge: '5 minutes',
        requiredClaims: ['iat', 'jti'],
      })
      return readLogoutClaims(payload)
    },
  }
}

interface Discovered {
  readonly client: typeof import('openid-client')
  readonly configuration: Configuration
  readonly keys: ReturnType<typeof createRemoteJWKSet>
}

/** The library is loaded where a provider is used, and not before. */
async function discoverProvider(
  { issuer, clientId, clientSecret }: ProviderConfig,
  timeoutS: number,
): Promise<Discovered> {
  const client = await import('openid-client')
  const url = new URL(issuer)
  const configuration = await client.discovery(
    url,
    clientId,
    clientSecret,
    clientSecret === undefined ? client.None() : client.ClientSecretPost(clientSecret),
    {
      timeout: timeoutS,
      // Without it the library trusts the connection alone that a token came by, and checks no signature.
      execute: [client.enableNonRepudiationChecks, ...(isLoopback(url) ? [client.allowInsecureRequests] : [])],
    },
  )
  const { jwks_uri: keysAt } = configuration.serverMetadata()
  if (keysAt === undefined) throw new Error('the provider names no keys')
  return { client, configuration, keys: createRemoteJWKSet(new URL(keysAt), { timeoutDuration: timeoutS * 1000 }) }
}

/** Over plain http a provider is believed on this machine alone, as in tests. */
const isLoopback = ({ hostname, protocol }: URL): boolean =>
  protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)

const LogoutClaims = z.object({
  sub: z.string().optional(),
  sid: z.string().optional(),
  events: z.looseObject({ [LOGOUT_EVENT]: z.looseObject({}) }),
  nonce: z.undefined().optional(),
})

function readLogoutClaims(payload: unknown): { readonly subject?: string; readonly session?: string } {
  const { sub, sid } = LogoutClaims.parse(payload)
  if (sub === undefined && sid === undefined) throw new Error('a logout token names neither a subject nor a session')
  return { ...(sub === undefined ? {} : { subject: sub }), ...(sid === undefined ? {} : { session: sid }) }
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

function asClaims(claims: Readonly<Record<string, unknown>>): Claims {
  const email = z.email().max(320).safeParse(text(claims.email).toLowerCase())
  const address = email.success ? email.data : ''
  const name = text(claims.name) || [text(claims.given_name), text(claims.family_name)].join(' ').trim()
  return {
    subject: text(claims.sub),
    email: address,
    emailVerified: claims.email_verified === true && address !== '',
    name: (name || address.split('@')[0] || 'New person').slice(0, 100),
    session: text(claims.sid) || null,
  }
}
