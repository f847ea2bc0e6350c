/** HTTP from outside: reading, starting plans, sign-in, odd requests, headers. */
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentName } from '../../shared/ids.ts'
import { PlanList, PlanView } from '../../shared/plans/api.ts'
import { as, asNobody, jsonOf, withCookie } from '../harness/as.ts'
import { demoNetwork } from '../harness/demoNetwork.ts'
import { listen } from '../harness/listenLive.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { signIn } from '../harness/signIn.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { write } from '../harness/textOfPlan.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'
import { meta } from '../language/plan.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const typeOf = async (response: Response) => ((await response.json()) as { type: string }).type

describe('plans over HTTP', () => {
  test('the list has one row for every centre, with or without a plan', async () => {
    const list = PlanList.parse(await jsonOf(as(server, 'reader').get('/api/campaigns/sid-2027/plans')))
    expect(list.plans.length).toBe(44)
    expect(list.plans.find(({ centre }) => centre === 'dk')).toMatchObject({ state: 'ready', country: 'DK' })
    expect(list.plans.find(({ centre }) => centre === 'rs-2')).toMatchObject({ name: 'Second centre, Serbia (demo)' })
    expect(list.plans.filter(({ state }) => state === 'none').length).toBeGreaterThan(0)
  })

  test('a view is complete and parses by its schema; the same version is not sent twice', async () => {
    const response = await as(server, 'reader').get('/api/campaigns/sid-2027/plans/dk')
    const view = PlanView.parse(await response.json())
    expect(view.activities.length).toBeGreaterThanOrEqual(4)
    const again = await as(server, 'reader').get('/api/campaigns/sid-2027/plans/dk', {
      'if-none-match': response.headers.get('etag') ?? '',
    })
    expect(again.status).toBe(304)
  })

  test('missing things are distinguished', async () => {
    const missing = async (path: string) => typeOf(await as(server, 'reader').get(path))
    expect(await missing('/api/campaigns/sid-2027/plans/li')).toBe('/problems/no-plan')
    expect(await missing('/api/campaigns/sid-2027/plans/zz')).toBe('/problems/no-such-centre')
    expect(await missing('/api/campaigns/sid-2031/plans/dk')).toBe('/problems/no-such-campaign')
    expect(await missing('/api/documents/plan/sid-2027/li')).toBe('/problems/no-such-document')
    expect(await missing('/api/nothing')).toBe('/problems/not-found')
  })

  test('S2 · an edit is in the view at once, in the list with it, and on /live at most once a second', async () => {
    const notices = await listen(server, await server.cookieOf('reader@demo.example'))
    const start = performance.now()
    const cookie = await server.cookieOf('planner.pt@demo.example')
    const socket = await openRawSocket(`${server.ws}/sync/plan/sid-2027/pt`, { cookie })
    await socket.sync()
    socket.edit(meta({ state: 'ready' }))
    await socket.ack()
    const view = PlanView.parse(await jsonOf(as(server, 'reader').get('/api/campaigns/sid-2027/plans/pt')))
    expect(view.state).toBe('ready')
    const list = PlanList.parse(await jsonOf(as(server, 'reader').get('/api/campaigns/sid-2027/plans')))
    expect(list.plans.find(({ centre }) => centre === 'pt')?.state).toBe('ready')
    for (let edit = 0; edit < 20; edit++) {
      socket.edit(write('.'))
      await aMoment(50)
    }
    await socket.ack()
    await waitFor(() => notices.received.some((notice) => notice.topic === 'plan' && notice.version === 21), 'the last')
    const seconds = Math.ceil((performance.now() - start) / 1000)
    for (const topic of ['plan', 'presence']) {
      const count = notices.received.filter((notice) => notice.topic === topic).length
      // The first comes at once, each later one a second after the one before.
      expect(count, topic).toBeLessThanOrEqual(seconds + 1)
    }
    socket.edit(meta({ state: 'whatever' }))
    await socket.ack()
    const odd = PlanView.parse(await jsonOf(as(server, 'reader').get('/api/campaigns/sid-2027/plans/pt')))
    expect(odd.state).toBe('draft')
    await socket.close()
    notices.close()
  })
})

describe('starting a plan', () => {
  test('makes a whole document once, however often the same request comes', async () => {
    const body = { from: 'blank', idempotencyKey: 'start-nl-2027' }
    const path = '/api/campaigns/sid-2027/plans/ge'
    const answers = await Promise.all(Array.from({ length: 5 }, () => as(server, 'planner.ge').post(path, body)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
    const views = await Promise.all(answers.map(async (answer) => PlanView.parse(await answer.json())))
    expect(views[0]).toMatchObject({ state: 'draft', activities: [], centre: 'ge' })
    expect((await as(server, 'planner.ge').post(path, { idempotencyKey: 'another-key' })).status).toBe(409)
    expect(await server.stores.log.versions.list('plan/sid-2027/ge' as DocumentName)).toHaveLength(1)
    expect((await as(server, 'reader').get(path)).status).toBe(200)
  })

  test('from last year moves every activity to the same weekday, tentative, and says where it came from', async () => {
    const path = '/api/campaigns/sid-2027/plans/cy'
    const last = PlanView.parse(await jsonOf(as(server, 'reader').get('/api/campaigns/sid-2026/plans/cy')))
    const body = { from: 'last-year', idempotencyKey: 'from-2026-cy' }
    const first = await as(server, 'planner.cy').post(path, body)
    expect(first.status).toBe(201)
    const view = PlanView.parse(await first.json())
    expect(view).toMatchObject({ state: 'draft', narrative: last.narrative, problems: [] })
    expect(view.meta.theme).toBe(last.meta.theme)
    const stand = view.activities.find(({ format }) => format === 'onsite')
    const was = last.activities.find(({ id }) => stand?.copiedFrom === `sid-2026/${id}`)
    expect(was).toMatchObject({ startsOn: '2026-02-14', status: 'done', title: stand?.title })
    expect(stand).toMatchObject({ startsOn: '2027-02-13', status: 'tentative', actualReach: [] })
    const again = PlanView.parse(await jsonOf(as(server, 'planner.cy').post(path, body)))
    expect(again.activities.map(({ id }) => id)).toEqual(view.activities.map(({ id }) => id))
  })

  test('from last year needs a plan of last year', async () => {
    const response = await as(server, 'planner.mk').post('/api/campaigns/sid-2027/plans/mk', { from: 'last-year' })
    expect([response.status, await typeOf(response)]).toEqual([404, '/problems/no-plan'])
    expect(await server.stores.log.head('plan/sid-2027/mk' as DocumentName)).toBeNull()
  })

  test('needs no body', async () => {
    const response = await as(server, 'planner.am').post('/api/campaigns/sid-2027/plans/am')
    expect(response.status).toBe(201)
  })

  test('is refused elsewhere, and without effect', async () => {
    expect((await as(server, 'planner.dk').post('/api/campaigns/sid-2027/plans/li', {})).status).toBe(403)
    expect((await as(server, 'planner.li').post('/api/campaigns/sid-2027/plans/li', { from: 'x' })).status).toBe(400)
    expect(await server.stores.log.head('plan/sid-2027/li' as DocumentName)).toBeNull()
  })
})

describe('signing in', () => {
  const attempt = (email: string, password: string) => asNobody(server).post('/api/session', { email, password })

  test('gives a cookie that scripts cannot read, and the person', async () => {
    const response = await attempt('planner.dk@demo.example', 'demo')
    expect(response.headers.get('set-cookie')).toMatch(
      /^sid_session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect(await response.json()).toMatchObject({
      person: { role: 'planner', memberships: [{ centre: 'dk', lead: true }] },
    })
  })

  test('over https gives a cookie for this host alone, and takes none under the name that a neighbour could plant', async () => {
    const over = await startTestServer({ network: demoNetwork('dk'), publicUrl: 'https://sid.example' })
    const cookie = await over.cookieOf('planner.dk@demo.example')
    expect(cookie).toMatch(/^__Host-sid_session=[\w-]{43}$/)
    const before = (await signIn(over, 'planner.dk@demo.example')).replace('__Host-', '')
    const both = withCookie(over, `${before}; ${cookie}`)
    for (const client of [withCookie(over, cookie), both]) expect((await client.get('/api/session')).status).toBe(200)
    expect((await withCookie(over, before).get('/api/session')).status).toBe(401)
    expect((await both.delete('/api/session')).status).toBe(204)
    for (const client of [withCookie(over, before), withCookie(over, cookie), both]) {
      expect((await client.get('/api/session')).status).toBe(401)
    }
    await over.close()
  })

  test('does not tell a wrong password from an unknown address, and counts failures only', async () => {
    for (let failure = 0; failure < 10; failure++) {
      const response = await attempt('planner.cz@demo.example', 'guess')
      expect([response.status, await typeOf(response)]).toEqual([401, '/problems/wrong-credentials'])
    }
    const blocked = await attempt('planner.cz@demo.example', 'demo')
    expect(blocked.status).toBe(429)
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0)
    for (let success = 0; success < 30; success++) {
      expect((await attempt('planner.fr@demo.example', 'demo')).status).toBe(200)
    }
    expect(await typeOf(await attempt('nobody@demo.example', 'demo'))).toBe('/problems/wrong-credentials')
  })
})

describe('requests that are not in order', () => {
  test('a page of another site cannot change anything', async () => {
    const path = '/api/campaigns/sid-2027/plans/mk'
    const foreign = await as(server, 'planner.mk').post(path, {}, { origin: 'https://evil.example' })
    expect([foreign.status, await typeOf(foreign)]).toEqual([403, '/problems/foreign-origin'])
    const cross = await as(server, 'planner.mk').post(path, {}, { 'sec-fetch-site': 'cross-site' })
    expect(cross.status).toBe(403)
    const form = await fetch(`${server.http}${path}`, {
      method: 'POST',
      headers: { cookie: await server.cookieOf('planner.mk@demo.example'), 'content-type': 'text/plain' },
      body: '{}',
    })
    expect([form.status, await typeOf(form)]).toEqual([415, '/problems/not-json'])
    expect(await server.stores.log.head('plan/sid-2027/mk' as DocumentName)).toBeNull()
  })

  test('broken JSON, bodies too large and wrong methods get their code', async () => {
    const headers = { 'content-type': 'application/json' }
    const broken = await fetch(`${server.http}/api/session`, { method: 'POST', headers, body: '{' })
    expect(broken.status).toBe(400)
    expect((await asNobody(server).post('/api/session', { email: 1 })).status).toBe(400)
    expect((await asNobody(server).post('/api/session', 'x'.repeat(300_000))).status).toBe(413)
    const put = await asNobody(server).put('/api/session', {})
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'POST, GET, DELETE'])
  })

  test.each([
    ['//', 400],
    ['//evil.example/x', 400],
    ['/%', 400],
    ['/%zz/%c0%af', 400],
    [`/${'a'.repeat(7000)}`, 400],
    ['/api/../api/session', 401],
    ['/api/documents/..%2f..%2fetc%2fpasswd', 401],
    ['/assets/..%2f..%2fpackage.json', 404],
    ['/\0', 400],
    ['http://evil.example/api/session', 400],
    ['*', 400],
  ])('GET %s is answered %i', async (path, status) => {
    expect(await rawStatus(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nConnection: close\r\n\r\n`)).toBe(
      status,
    )
  })

  test.each(['TRACE', 'OPTIONS', 'PROPFIND'])('%s is no method here', async (method) => {
    const head = `Host: 127.0.0.1:${server.port}\r\nConnection: close`
    const statuses = await Promise.all(
      ['/', '/api/session', '/healthz/x'].map((path) => rawStatus(`${method} ${path} HTTP/1.1\r\n${head}\r\n\r\n`)),
    )
    for (const status of statuses) expect([400, 404, 405]).toContain(status)
  })

  test('a null character in a header does not come in', async () => {
    const headers = `Host: 127.0.0.1:${server.port}\r\nConnection: close\r\nIdempotency-Key: a\0-long-key`
    expect(await rawStatus(`POST /api/session HTTP/1.1\r\n${headers}\r\n\r\n`)).toBe(400)
  })

  test('data that is not HTTP is answered or dropped, and the server lives on', async () => {
    await rawStatus('NONSENSE\r\n\r\n')
    await rawStatus('GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n')
    await rawStatus(
      'GET /sync/plan/sid-2027/dk HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    )
    expect((await asNobody(server).get('/healthz')).status).toBe(200)
  })
})

function rawStatus(request: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(request))
    let answer = ''
    socket.on('data', (data) => (answer += String(data)))
    socket.on('error', () => resolve(0))
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)))
    socket.setTimeout(2000, () => socket.destroy())
  })
}

test('data of a person are kept by no proxy', async () => {
  for (const path of ['/api/session', '/api/campaigns', '/api/campaigns/sid-2027/plans/dk', '/api/notifications']) {
    const { status, headers } = await as(server, 'planner.dk').get(path)
    expect([path, status]).toEqual([path, 200])
    expect(headers.get('cache-control'), path).toMatch(/^(private, no-cache|no-store)$/)
  }
  expect((await as(server, 'reader').get('/api/campaigns')).headers.get('cache-control')).toBe('private, no-cache')
})

test('no answer lets a page of another site read it', async () => {
  const elsewhere = { origin: 'https://evil.example' }
  for (const path of ['/api/session', '/api/campaigns', '/healthz', '/nothing']) {
    const { headers } = await as(server, 'planner.dk').get(path, elsewhere)
    expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
    expect(headers.get('cross-origin-resource-policy'), path).toBe('same-origin')
  }
})

test('every answer carries the protective headers', async () => {
  for (const path of ['/api/session', '/healthz', '/readyz', '/nothing', '//']) {
    const { headers } = await asNobody(server).get(path)
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('content-security-policy'), path).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('referrer-policy'), path).toBe('same-origin')
  }
})
