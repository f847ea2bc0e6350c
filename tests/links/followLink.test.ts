/** Checking links against servers that mean harm: nothing leads inside, nothing takes long, nothing is read at length. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFollowLink, type FollowDeps } from '../../server/links/followLink.ts'
import { startHostileServer, startTcpServer } from './hostileServer.ts'

const redirect = (status: number, location: string) => (_: unknown, response: import('node:http').ServerResponse) =>
  void response.writeHead(status, { location }).end()
const status =
  (code: number, headers: Record<string, string> = {}) =>
  (_: unknown, response: import('node:http').ServerResponse) =>
    void response.writeHead(code, headers).end()

type Hostile = Awaited<ReturnType<typeof startHostileServer>>

let web: Hostile
let at: string
let allowed: ReadonlySet<string>

beforeAll(async () => {
  web = await startHostileServer({
    '/fine': status(200, { etag: '"one"' }),
    '/etag'(request, response) {
      const known = request.headers['if-none-match'] === '"one"'
      response.writeHead(known ? 304 : 200, known ? {} : { etag: '"two"' }).end()
    },
    '/no-head'(request, response) {
      response.writeHead(request.method === 'HEAD' ? 405 : 200).end('here')
    },
    '/hangs-up-on-head'(request, response) {
      if (request.method === 'HEAD') request.socket.destroy()
      else response.end('here')
    },
    '/head-says-404'(request, response) {
      response.writeHead(request.method === 'HEAD' ? 404 : 200).end()
    },
    '/gone': status(410),
    '/locked': status(401),
    '/forbidden': status(403),
    '/odd': status(418),
    '/fails': status(500),
    '/busy': status(429, { 'retry-after': '120' }),
    '/resting': status(503, { 'retry-after': '120' }),
    '/endless'(request, response) {
      if (request.method === 'HEAD') return void response.writeHead(405).end()
      response.writeHead(200)
      const more = () => {
        while (response.write('x'.repeat(64 * 1024)));
        response.once('drain', more)
      }
      more()
    },
    '/silent'() {},
    '/slow-headers'(request) {
      request.socket.write('HTTP/1.1 200 OK\r\n')
      const timer = setInterval(() => request.socket.write('x-more: 1\r\n'), 20)
      request.socket.on('close', () => clearInterval(timer))
    },
    '/huge-header': status(200, { 'x-huge': 'x'.repeat(64 * 1024) }),
    '/loop': redirect(302, '/loop'),
    '/round': redirect(302, '/about'),
    '/about': redirect(302, '/round'),
    ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`/chain-${at}`, redirect(302, `/chain-${at + 1}`)])),
    '/moved': redirect(301, '/fine'),
    '/moved-then-briefly': redirect(308, '/briefly'),
    '/briefly': redirect(302, '/fine'),
    '/slash': redirect(301, '/slash/'),
    '/slash/': status(200),
    '/members': redirect(302, '/login?from=members'),
    '/login?from=members': status(200),
    '/to-loopback': redirect(302, 'http://127.0.0.1/'),
    '/to-metadata': redirect(302, 'http://169.254.169.254/latest/meta-data'),
    '/to-v6': redirect(302, 'http://[::1]/'),
    '/to-mapped': redirect(302, 'http://[::ffff:127.0.0.1]/'),
    '/to-nat64': redirect(302, 'http://[64:ff9b::7f00:1]/'),
    '/to-number': redirect(302, 'http://2130706433/'),
    '/to-name': redirect(302, 'http://inside.example/'),
    '/to-file': redirect(302, 'file:///etc/passwd'),
    '/to-script': redirect(302, 'javascript:alert(1)'),
    '/to-password': redirect(302, 'http://a:b@public.example/'),
    '/nowhere': status(302),
    '/switches'(request) {
      request.socket.end('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n')
    },
  })
  at = `http://127.0.0.1:${web.port}`
  allowed = new Set([`127.0.0.1:${web.port}`])
})
afterAll(() => web.close())

const NAMES: Readonly<Record<string, readonly string[]>> = {
  'inside.example': ['10.0.0.1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'metadata.example': ['169.254.169.254'],
}
const follow = (url: string, deps: Partial<FollowDeps> = {}, etag: string | null = null) =>
  createFollowLink({
    resolve: async (host) => NAMES[host] ?? [],
    allowed,
    userAgent: 'test',
    questionMs: 400,
    totalMs: 1500,
    ...deps,
  })(url, etag)

describe('the kinds of links', () => {
  test.each([
    ['/fine', { kind: 'works', etag: '"one"' }],
    ['/no-head', { kind: 'works', etag: null }],
    ['/hangs-up-on-head', { kind: 'works', etag: null }],
    ['/head-says-404', { kind: 'works', etag: null }],
    ['/slash', { kind: 'works', etag: null }],
    ['/nowhere', { kind: 'works', etag: null }],
    ['/missing', { kind: 'broken', why: 'gone' }],
    ['/gone', { kind: 'broken', why: 'gone' }],
    ['/locked', { kind: 'login' }],
    ['/forbidden', { kind: 'login' }],
    ['/members', { kind: 'login' }],
    ['/odd', { kind: 'broken', why: 'refused' }],
    ['/fails', { kind: 'broken', why: 'server-error' }],
    ['/busy', { kind: 'busy', retryAfter: '120' }],
    ['/resting', { kind: 'busy', retryAfter: '120' }],
  ])('%s', async (path, finding) => {
    expect(await follow(at + path)).toEqual(finding)
  })

  test('a link that moved for good says where to, as far as it is for good', async () => {
    expect(await follow(`${at}/moved`)).toEqual({ kind: 'moved', to: `${at}/fine`, etag: null })
    expect(await follow(`${at}/moved-then-briefly`)).toEqual({ kind: 'moved', to: `${at}/briefly`, etag: null })
  })

  test('a page that did not change is asked for by its tag', async () => {
    expect(await follow(`${at}/etag`)).toEqual({ kind: 'works', etag: '"two"' })
    expect(await follow(`${at}/etag`, {}, '"one"')).toEqual({ kind: 'works', etag: '"one"' })
  })
})

describe('limits of waiting and reading', () => {
  test.each([
    ['/silent', 'timeout'],
    ['/slow-headers', 'timeout'],
    ['/huge-header', 'not-http'],
    ['/switches', 'not-http'],
    ['/loop', 'redirects'],
    ['/round', 'redirects'],
    ['/chain-0', 'redirects'],
  ])('%s', async (path, why) => {
    expect(await follow(at + path)).toEqual({ kind: 'broken', why })
  })

  test('an endless body is not read', async () => {
    expect(await follow(`${at}/endless`)).toEqual({ kind: 'works', etag: null })
    expect(web.sent()).toBeLessThan(8 * 1024 * 1024)
  })

  test('a response that is not HTTP, or none at all', async () => {
    const noise = await startTcpServer((socket) => socket.end('220 mail.example ESMTP\r\n'))
    const closed = await startTcpServer((socket) => socket.destroy())
    const ports = new Set([`127.0.0.1:${noise.port}`, `127.0.0.1:${closed.port}`])
    expect(await follow(`http://127.0.0.1:${noise.port}/`, { allowed: ports })).toEqual({
      kind: 'broken',
      why: 'not-http',
    })
    const hungUp = { kind: 'broken', why: 'no-answer' }
    expect(await follow(`http://127.0.0.1:${closed.port}/`, { allowed: ports })).toEqual(hungUp)
    const secure = await follow(`https://127.0.0.1:${noise.port}/`, { allowed: ports })
    expect(secure).toEqual({ kind: 'broken', why: 'certificate' })
    await noise.close()
    await closed.close()
    expect(await follow(`http://127.0.0.1:${closed.port}/`, { allowed: ports })).toEqual(hungUp)
  })

  test('a resolver that does not answer', async () => {
    expect(await follow('http://slow.example/', { resolve: () => new Promise(() => {}) })).toEqual({
      kind: 'broken',
      why: 'timeout',
    })
    expect(await follow('http://unknown.example/')).toEqual({ kind: 'broken', why: 'unknown-host' })
  })
})

describe('nothing leads inside', () => {
  test.each([
    '/to-loopback',
    '/to-metadata',
    '/to-v6',
    '/to-mapped',
    '/to-nat64',
    '/to-number',
    '/to-name',
    '/to-file',
    '/to-script',
    '/to-password',
  ])('S60 · a redirect %s', async (path) => {
    expect(await follow(at + path)).toEqual({ kind: 'broken', why: 'not-public' })
  })

  test.each(['http://inside.example/', 'http://mapped.example/', 'http://metadata.example/', 'http://127.0.0.1/'])(
    '%s',
    async (url) => {
      expect(await follow(url)).toEqual({ kind: 'broken', why: 'not-public' })
    },
  )

  test('S60 · a name that changes its address between two requests', async () => {
    const answers = [['127.0.0.1'], ['127.0.0.2'], ['10.0.0.1']]
    let asked = 0
    const resolve = async () => answers[Math.min(asked++, answers.length - 1)] ?? []
    const url = `http://turns.example:${web.port}/no-head`
    web.asked.length = 0
    expect(await follow(url, { resolve })).toEqual({ kind: 'broken', why: 'not-public' })
    // HEAD went to the address that is allowed; GET would have gone inside.
    expect(web.asked).toEqual(['HEAD /no-head'])
    expect(asked).toBe(2)
  })

  test('only the public ones of a name’s several addresses are used', async () => {
    const resolve = async () => ['10.0.0.1', '127.0.0.1', '::1']
    expect(await follow(`http://mixed.example:${web.port}/fine`, { resolve })).toEqual({
      kind: 'works',
      etag: '"one"',
    })
  })
})
