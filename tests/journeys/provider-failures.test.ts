/** The log when a sign-in at a provider fails: the reason in a word, and nothing about people. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLogger } from '../../server/logger.ts'
import { demoNetwork } from '../harness/demoNetwork.ts'
import { openProvider, type TestProvider } from '../harness/oidcProvider.ts'
import { freePort } from '../harness/serverProcess.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { makeCertificate } from '../install/proxies.ts'
import { createVisitor } from '../harness/visitor.ts'

let logged = ''
let provider: TestProvider
let server: TestServer
let folder: string
let unknown: Server
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sid-provider-'))
  const { certificate, key } = makeCertificate(folder, 'login.example')
  unknown = createServer({ cert: readFileSync(certificate), key: readFileSync(key) }, (_, response) => response.end())
  await new Promise<void>((resolve) => unknown.listen(0, '127.0.0.1', resolve))
  const { port: unknownPort } = unknown.address() as { port: number }
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
        { ...common, id: 'unknown', label: 'Unknown', issuer: `https://127.0.0.1:${unknownPort}` },
        { ...common, id: 'wrong', label: 'Wrong', issuer: provider.issuer, clientSecret: 'not what it was told' },
      ],
    },
  })
})
afterAll(async () => {
  await server.close()
  await provider.close()
  unknown.closeAllConnections()
  await new Promise((closed) => unknown.close(closed))
  rmSync(folder, { recursive: true, force: true })
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

test('a certificate of an authority that nobody knows here is told from a connection that fails', async () => {
  expect(await lineOf('unknown')).toMatchObject({ provider: 'unknown', err: { cause: 'DEPTH_ZERO_SELF_SIGNED_CERT' } })
})

test('a wrong secret is logged with the error that the provider names', async () => {
  expect(await lineOf('wrong')).toMatchObject({ provider: 'wrong', err: { oauth: 'invalid_client' } })
})
