/** The built client, as the server hands it out. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, asNobody } from '../harness/as.ts'
import { demoNetwork } from '../harness/demoNetwork.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const build = mkdtempSync(join(tmpdir(), 'sid-build-'))
let server: TestServer
beforeAll(async () => {
  writeFileSync(join(build, 'index.html'), '<title>The page</title><i>__CSP_NONCE__</i>')
  writeFileSync(join(build, 'sign-in.html'), '<title>Sign in</title><i>__CSP_NONCE__</i>')
  writeFileSync(join(build, 'icon.svg'), '<svg/>')
  mkdirSync(join(build, 'assets'))
  writeFileSync(join(build, 'assets/a-1.js'), 'script()')
  writeFileSync(join(build, 'assets/a-1.js.br'), brotliCompressSync('script()'))
  writeFileSync(join(build, 'built-from'), 'a hash of the sources')
  server = await startTestServer({ network: demoNetwork('dk'), client: build })
})
afterAll(async () => {
  await server.close()
  rmSync(build, { recursive: true, force: true })
})

test.each(['/built-from', '/%62uilt-from', '/built-from/', '/./built-from', '/assets/../built-from'])(
  'the mark of the build is not served: %s',
  async (path) => {
    expect(await (await asNobody(server).get(path)).text()).not.toContain('a hash')
    expect((await asNobody(server).get(path, { accept: 'application/json' })).status).toBe(404)
  },
)

test('files are served, and at every other address the page, or the sign-in for those without a session', async () => {
  expect(await (await asNobody(server).get('/icon.svg')).text()).toBe('<svg/>')
  for (const path of ['/', '/plans/sid-2027/dk', '/assets/sid-2027', '/sign-in']) {
    expect(await (await as(server, 'reader').get(path)).text(), path).toContain('The page')
    expect(await (await asNobody(server).get(path)).text(), path).toContain('Sign in')
  }
})

test.each(['/nonexistent', '/package.json', '/plans/sid-2027/dk/nothing'])(
  '%s, which is the address of no page, is 404 with the page',
  async (path) => {
    for (const [visitor, page] of [
      [as(server, 'reader'), 'The page'],
      [asNobody(server), 'Sign in'],
    ] as const) {
      const response = await visitor.get(path)
      expect([response.status, await response.text()]).toEqual([404, expect.stringContaining(page)])
    }
    expect((await asNobody(server).get('/plans/sid-2027/dk')).status).toBe(200)
  },
)

test.each([
  '/auth/link/x',
  '/unsubscribe/x',
  '/unsubscribe/x/letter',
  '/en/sid/answer/x',
  '/calendar/x.ics',
  '/api/unsubscribe/x',
])('no browser is told to name %s, which is a secret', async (path) =>
  expect((await asNobody(server).get(path)).headers.get('referrer-policy')).toBe('no-referrer'),
)

test.each(['/offline', '/auth/link/x', '/my-data', '/data-protection', '/accessibility', '/unsubscribe/x'])(
  'everybody gets the workspace’s page at %s',
  async (path) => expect(await (await asNobody(server).get(path)).text()).toContain('The page'),
)

test.each(['/en/sid/2027/dk', '/en/sid/2027.ics', '/de/sid/2027/at.json', '/pt-BR/sid'])(
  'nothing is published at %s yet, and a plain page says so, signed in or not',
  async (path) => {
    for (const visitor of [asNobody(server), as(server, 'reader')]) {
      const response = await visitor.get(path)
      expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
      expect(await response.text()).toMatch(/<h1>[^<]+<\/h1>(?!.*<script)/s)
    }
  },
)

test('each page has a nonce of its own, the same in its policy', async () => {
  const nonces = await Promise.all(
    Array.from({ length: 300 }, async (_, at) => {
      const response = await asNobody(server).get(at % 2 === 0 ? '/' : '/plans')
      const nonce = /<i>([\w-]{36})<\/i>/.exec(await response.text())?.[1] ?? ''
      expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
      return nonce
    }),
  )
  expect(new Set(nonces).size).toBe(300)
})

test('a page runs our files alone, and stands in no frame', async () => {
  const policy = (await asNobody(server).get('/plans')).headers.get('content-security-policy')?.split('; ')
  expect(policy).toEqual(
    expect.arrayContaining([
      "default-src 'self'",
      "script-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]),
  )
})

test('each answer declares its type', async () => {
  const typeOf = async (path: string) => (await asNobody(server).get(path)).headers.get('content-type')
  expect(await typeOf('/')).toBe('text/html; charset=utf-8')
  expect(await typeOf('/assets/a-1.js')).toBe('text/javascript; charset=utf-8')
  expect(await typeOf('/icon.svg')).toBe('image/svg+xml; charset=utf-8')
  expect(await typeOf('/healthz')).toBe('application/json')
  expect(await typeOf('/api/sign-in')).toBe('application/json')
  expect(await typeOf('/api/nothing')).toBe('application/problem+json')
})

test('a folder is listed nowhere', async () => {
  for (const path of ['/assets', '/assets/']) {
    expect(await (await asNobody(server).get(path)).text()).not.toContain('a-1.js')
    expect((await asNobody(server).get(path, { accept: 'application/json' })).status).toBe(404)
  }
})

test('a file is sent packed as it was built, with an entity tag, and the packed file has no address of its own', async () => {
  const ask = (path: string, headers: Readonly<Record<string, string>>) => asNobody(server).get(path, headers)
  const packed = await ask('/assets/a-1.js', { 'accept-encoding': 'br' })
  expect([packed.headers.get('content-encoding'), await packed.text()]).toEqual(['br', 'script()'])
  const plain = await ask('/assets/a-1.js', { 'accept-encoding': 'identity' })
  expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, 'script()'])
  const etag = plain.headers.get('etag') ?? ''
  expect((await ask('/assets/a-1.js', { 'accept-encoding': 'identity', 'if-none-match': etag })).status).toBe(304)
  expect((await ask('/assets/a-1.js.br', {})).status).toBe(404)
  expect((await ask('/assets/none.js', {})).status).toBe(404)
})
