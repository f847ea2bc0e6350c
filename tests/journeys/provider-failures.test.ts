/** What the log says when a sign-in at a provider fails: the reason in a word, and nothing of people. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLogger } from '../../server/logger.ts'
import { demoNetwork } from '../harness/demoNetwork.ts'
import { openProvider, type TestProvider } from '../harness/oidcProvider.ts'
import { freePort } from '../harness/serverProcess.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { createVisitor } from '../harness/visitor.ts'

let logged = ''
let provider: TestProvider
let server: TestServer
beforeAll(async () => {
  const port = await freePort()
  provider = await openProvider(`http://127.0.0.1:${port}`, 'wrong')
  const common = { clientId: provider.clientId, scopes: 'openid email profile', trustEmail: false }
  server = await startTestServer({
    port,
    network: demoNetwork('dk'),
    logger: createLogger('info', { write: (line: string) => void (logged += line) }),
    signIn: {
      providers: [
        { ...common, id: 'away', label: 'Away', issuer: `http://127.0.0.1:${await freePort()}` },
        { ...common, id: 'wrong', label: 'Wrong', issuer: provider.issuer, clientSecret: 'not what it was told' },
      ],
    },
  })
})
afterAll(async () => {
  await server.close()
  await provider.close()
})

const lineOf = async (id: string): Promise<unknown> => {
  logged = ''
  provider.become({ sub: 'somebody', email: 'somebody@centre.example', email_verified: true, name: 'Some Body' })
  await createVisitor().goTo(`${server.http}/auth/${id}`)
  expect(logged).not.toMatch(/somebody|Some Body|not what it was told/)
  return JSON.parse(logged.split('\n')[0] ?? '')
}

test('a provider that is gone is logged with the code of the connection', async () => {
  expect(await lineOf('away')).toMatchObject({ provider: 'away', err: { cause: 'ECONNREFUSED' } })
})

test('a wrong secret is logged with the error that the provider names', async () => {
  expect(await lineOf('wrong')).toMatchObject({ provider: 'wrong', err: { oauth: 'invalid_client' } })
})
