/** A real provider of OpenID Connect in this process. It signs everybody in as the current person. */
import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'
import type { BrowserVisitor } from './visitor.ts'

interface ProviderPerson {
  readonly sub: string
  readonly email?: string
  readonly email_verified?: boolean
  readonly name?: string
}

export interface TestProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** From now on everybody is signed in as this person. */
  become(person: ProviderPerson): void
  /**
   * Ends the session that a browser has there, as its person does on the provider's page. Tells the workspace.
   * @param at the page of its question; without it the provider's own
   * @returns where the browser is sent then; null for nowhere
   */
  endSession(visitor: BrowserVisitor, at?: string): Promise<string | null>
  close(): Promise<void>
}

/** @param workspace the address of the workspace, which is the client */
export async function openProvider(workspace: string, id = 'test'): Promise<TestProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const issuer = `http://127.0.0.1:${port}`
  const clientSecret = 'a secret between the two of them'
  const people = new Map<string, ProviderPerson>()
  let turn: ProviderPerson = { sub: 'nobody' }

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'workspace',
        client_secret: clientSecret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${workspace}/auth/${id}/callback`],
        post_logout_redirect_uris: [workspace],
        backchannel_logout_uri: `${workspace}/auth/${id}/backchannel-logout`,
        backchannel_logout_session_required: true,
      },
    ],
    claims: { openid: ['sub', 'sid'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['only for tests'] },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    // By itself it tells nobody on this machine that a session is over.
    fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined } as RequestInit),
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ ...people.get(sub), sub }) }),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
  })
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/interaction/')) return next()
    const { prompt, params, session } = await provider.interactionDetails(context.req, context.res)
    if (prompt.name === 'login') {
      people.set(turn.sub, turn)
      await provider.interactionFinished(context.req, context.res, { login: { accountId: turn.sub } })
    } else {
      const grant = new provider.Grant({
        accountId: session?.accountId ?? '',
        clientId: String(params['client_id']),
      })
      grant.addOIDCScope('openid email profile')
      const consent = { grantId: await grant.save() }
      await provider.interactionFinished(context.req, context.res, { consent }, { mergeWithLastSubmission: true })
    }
    context.respond = false
  })
  server.on('request', (request, response) => void provider.callback()(request, response))

  return {
    issuer,
    clientId: 'workspace',
    clientSecret,
    become: (person) => (turn = person),
    async endSession(visitor, at = `${issuer}/session/end`) {
      const { text } = await visitor.goTo(at)
      const xsrf = /name="xsrf" value="(\w+)"/.exec(text)?.[1] ?? ''
      const answer = await fetch(`${issuer}/session/end/confirm`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: visitor.cookieFor(issuer) },
        body: new URLSearchParams({ xsrf, logout: 'yes' }),
      })
      if (answer.status >= 400) throw new Error(`the provider ended nothing: ${await answer.text()}`)
      return answer.headers.get('location')
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
