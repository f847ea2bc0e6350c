/** A provider of OpenID Connect with tokens that a test decides, signed with its own key or another one. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout'

interface Lie {
  readonly iss?: string
  readonly aud?: string
  readonly nonce?: string
  /** Seconds since the epoch. */
  readonly exp?: number
  /** Signs with a key that the provider does not show. */
  readonly foreignKey?: boolean
  /** Signs with what both sides know, in place of a key. */
  readonly sharedSecret?: string
}

export interface LyingProvider {
  readonly issuer: string
  /** The false content of the next token. */
  lie(next: Lie): void
  /** A logout token of the person that it signs in. */
  logoutToken(lies: Lie & { readonly iat?: number; readonly events?: object }): Promise<string>
  /** Whether somebody followed the redirect of its token endpoint. */
  wasFollowed(): boolean
  /** From now on it takes connections and says nothing. */
  fallSilent(): void
  close(): Promise<void>
}

interface Deceits {
  /** The issuer that its metadata name. */
  readonly announces?: string
  /** Whether its token endpoint leads elsewhere. */
  readonly redirects?: boolean
}

export async function openLyingProvider(
  clientId: string,
  { announces, redirects = false }: Deceits = {},
): Promise<LyingProvider> {
  const [own, foreign] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')]
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  const keys = [{ ...(await exportJWK(own.publicKey)), kid: 'own', alg: 'RS256', use: 'sig' }]
  let lie: Lie = {}
  let nonce = ''
  let isSilent = false
  let wasFollowed = false

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (isSilent) return
    const url = new URL(request.url ?? '/', issuer)
    const send = (json: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(json))
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return void send({
          issuer: announces ?? issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
        })
      case '/keys':
        return void send({ keys })
      case '/authorize': {
        nonce = url.searchParams.get('nonce') ?? ''
        const back = new URL(url.searchParams.get('redirect_uri') ?? '')
        back.searchParams.set('code', 'a code')
        back.searchParams.set('state', url.searchParams.get('state') ?? '')
        return void response.writeHead(303, { location: back.href }).end()
      }
      case '/elsewhere':
        wasFollowed = true
        return void send({})
      default:
        if (redirects) return void response.writeHead(307, { location: `${issuer}/elsewhere` }).end()
        return void send({ access_token: 'an access token', token_type: 'bearer', id_token: await signToken() })
    }
  }

  const signToken = () => sign({ nonce, exp: Math.floor(Date.now() / 1000) + 300 }, lie)

  function sign(more: object, { foreignKey = false, sharedSecret, ...claims }: Lie): Promise<string> {
    const truth = { iss: issuer, aud: clientId, iat: Math.floor(Date.now() / 1000), sub: 'somebody', ...more }
    const token = new SignJWT({ ...truth, ...claims })
    if (sharedSecret !== undefined)
      return token.setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(sharedSecret))
    return token.setProtectedHeader({ alg: 'RS256', kid: 'own' }).sign(foreignKey ? foreign.privateKey : own.privateKey)
  }

  return {
    issuer,
    lie: (next) => (lie = next),
    logoutToken: (lies) => sign({ jti: 'once', events: { [LOGOUT_EVENT]: {} } }, lies),
    wasFollowed: () => wasFollowed,
    fallSilent: () => (isSilent = true),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
