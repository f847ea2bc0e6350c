/** A provider of OpenID Connect whose tokens say what a test has them say, signed with its own key or another one. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

interface Lie {
  readonly iss?: string
  readonly aud?: string
  readonly nonce?: string
  /** Seconds since the epoch. */
  readonly exp?: number
  /** Signs with a key that the provider does not show. */
  readonly foreignKey?: boolean
}

export interface LyingProvider {
  readonly issuer: string
  /** What the next token says in place of the truth. */
  lie(next: Lie): void
  /** From now on it takes connections and says nothing. */
  fallSilent(): void
  close(): Promise<void>
}

export async function openLyingProvider(clientId: string): Promise<LyingProvider> {
  const [own, foreign] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')]
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  const keys = [{ ...(await exportJWK(own.publicKey)), kid: 'own', alg: 'RS256', use: 'sig' }]
  let lie: Lie = {}
  let nonce = ''
  let isSilent = false

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (isSilent) return
    const url = new URL(request.url ?? '/', issuer)
    const send = (json: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(json))
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return void send({
          issuer,
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
      default:
        return void send({ access_token: 'an access token', token_type: 'bearer', id_token: await signToken() })
    }
  }

  function signToken(): Promise<string> {
    const { foreignKey = false, ...claims } = lie
    const now = Math.floor(Date.now() / 1000)
    const truth = { iss: issuer, aud: clientId, nonce, iat: now, exp: now + 300, sub: 'somebody' }
    return new SignJWT({ ...truth, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'own' })
      .sign(foreignKey ? foreign.privateKey : own.privateKey)
  }

  return {
    issuer,
    lie: (next) => (lie = next),
    fallSilent: () => (isSilent = true),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
