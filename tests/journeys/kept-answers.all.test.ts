/**
 * Kept answers from outside: every kept route as seven visitors, one after the other in both orders, beside a server that
 * keeps nothing; and that a change is seen at once.
 */
import { get } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PlanList, PlanView } from '../../shared/plans/api.ts'
import { PersonId } from '../../shared/ids.ts'
import { as, jsonOf, withCookie } from '../harness/as.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { signIn } from '../harness/signIn.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { untilSuggested } from '../harness/untilSuggested.ts'
import { meta } from '../language/plan.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'

/** The addresses to request of each kept route, refusals among them. A kept route that is missing here fails. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  '/api/campaigns/:campaign/plans': [`${CAMPAIGN}/plans`, '/api/campaigns/sid-2026/plans', '/api/campaigns/x/plans'],
  '/api/campaigns/:campaign/plans/:centre': [
    `${CAMPAIGN}/plans/dk`,
    '/api/campaigns/sid-2026/plans/dk',
    `${CAMPAIGN}/plans/zz`,
    `${CAMPAIGN}/plans/li`,
  ],
  '/api/campaigns/:campaign/activities': [
    `${CAMPAIGN}/activities`,
    `${CAMPAIGN}/activities?theme=sextortion&theme=ai&status=confirmed&sort=-when&limit=5`,
    `${CAMPAIGN}/activities?theme=nonsense`,
    `${CAMPAIGN}/activities?colour=red`,
    '/api/campaigns/x/activities',
  ],
  '/api/campaigns/:campaign/coverage': [`${CAMPAIGN}/coverage`, `${CAMPAIGN}/coverage?audience=parents`],
  '/api/campaigns/:campaign/profiles/:centre': [`${CAMPAIGN}/profiles/dk`, `${CAMPAIGN}/profiles/zz`],
  '/api/campaigns/:campaign/assets': [`${CAMPAIGN}/assets`],
  '/api/campaigns/:campaign/asset-uses': [`${CAMPAIGN}/asset-uses`],
  '/api/campaigns/:campaign/suggestions': [
    `${CAMPAIGN}/suggestions`,
    `${CAMPAIGN}/suggestions?limit=3`,
    `${CAMPAIGN}/suggestions?centre=dk`,
    `${CAMPAIGN}/suggestions?centre=se&limit=2`,
    `${CAMPAIGN}/suggestions?centre=zz`,
    `${CAMPAIGN}/suggestions?limit=0`,
  ],
}

/** Nobody, then each kind of person; the planner of another centre has no lead and no centre here. */
const VISITORS = [null, 'reader', 'planner2.dk', 'planner.se', 'planner.dk', 'helpdesk', 'coordinator'] as const

let keeping: readonly [TestServer, TestServer]
let keepsNothing: TestServer
beforeAll(async () => {
  keeping = [await startTestServer(), await startTestServer()]
  keepsNothing = await startTestServer({ keptBytes: 0 })
  for (const server of [...keeping, keepsNothing]) await untilSuggested(server)
})
afterAll(async () => {
  for (const server of [...keeping, keepsNothing]) await server.close()
})

interface Answer {
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, unknown>>
}

/** Uses Node's own client, which sends nothing of its own. */
async function ask(
  server: TestServer,
  path: string,
  who: string | null,
  { method = 'GET', headers = {} }: { method?: string; headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer> {
  const cookie = who === null ? {} : { cookie: await server.cookieOf(`${who}@demo.example`) }
  return new Promise((resolve, reject) => {
    get(`${server.http}${path}`, { method, headers: { ...cookie, ...headers } }, (response) => {
      let body = ''
      response.on('data', (data) => (body += String(data)))
      response.on('end', () => {
        const { date: _, 'keep-alive': __, connection: ___, ...rest } = response.headers
        resolve({ status: response.statusCode ?? 0, body, headers: rest })
      })
    }).on('error', reject)
  })
}

test('every kept route is asked for here', () => {
  const routes = keepsNothing.app.routes.filter(({ isKept }) => isKept === true).map(({ path }) => path)
  expect(routes.toSorted()).toEqual(Object.keys(ASKED).toSorted())
})

describe.each(Object.values(ASKED).flat())('GET %s', (path) => {
  test('is answered to seven visitors as by a server that keeps nothing, in both orders', async () => {
    const expected = new Map<string | null, Answer>()
    for (const who of VISITORS) expected.set(who, await ask(keepsNothing, path, who))
    for (const [at, server] of keeping.entries()) {
      for (const who of at === 0 ? VISITORS : VISITORS.toReversed()) {
        const found = await ask(server, path, who)
        expect({ who, ...found }).toEqual({ who, ...expected.get(who) })
        expect((await ask(server, path, who, { method: 'HEAD' })).headers, 'HEAD').toEqual(found.headers)
      }
    }
    expect(expected.get(null)?.status).toBe(401)
  })

  test('is the same through the front and through the framework', async () => {
    // The framework handles paths with escapes.
    const escaped = path.replace('/campaigns/', '/%63ampaigns/')
    const [front, framework] = [await ask(keepsNothing, path, 'reader'), await ask(keepsNothing, escaped, 'reader')]
    const { 'content-length': _, ...headers } = front.headers
    const { 'content-length': __, 'transfer-encoding': ___, ...others } = framework.headers
    expect({ ...framework, headers: others }).toEqual({ ...front, headers })
  })

  test('is 304 with its entity tag', async () => {
    const { status, headers } = await ask(keepsNothing, path, 'reader')
    if (status !== 200) return
    const again = await ask(keepsNothing, path, 'reader', { headers: { 'if-none-match': String(headers.etag) } })
    expect([again.status, again.body, again.headers.etag]).toEqual([304, '', headers.etag])
    const signedOut = await ask(keepsNothing, path, null, { headers: { 'if-none-match': String(headers.etag) } })
    expect(signedOut.status).toBe(401)
  })
})

describe('a change is seen at once:', () => {
  test('an edit of a plan, in its view and in the list', async () => {
    const [server] = keeping
    const read = async () => ({
      view: PlanView.parse(await jsonOf(as(server, 'reader').get(`${CAMPAIGN}/plans/pt`))).meta.theme,
      list: PlanList.parse(await jsonOf(as(server, 'reader').get(`${CAMPAIGN}/plans`))).plans.find(
        ({ centre }) => centre === 'pt',
      )?.theme,
    })
    await read()
    const socket = await openRawSocket(`${server.ws}/sync/plan/sid-2027/pt`, {
      cookie: await server.cookieOf('planner.pt@demo.example'),
    })
    await socket.sync()
    for (const theme of ['One theme', 'Another theme', 'A third theme']) {
      socket.edit(meta({ theme }))
      await socket.ack()
      const atEnd: unknown = expect.stringMatching(new RegExp(`${theme}$`))
      expect(await read()).toEqual({ view: atEnd, list: atEnd })
    }
    await socket.close()
  })

  test('a plan that was started', async () => {
    const [server] = keeping
    const stateOf = async () =>
      PlanList.parse(await jsonOf(as(server, 'reader').get(`${CAMPAIGN}/plans`))).plans.find(
        ({ centre }) => centre === 'mk',
      )?.state
    expect([await stateOf(), (await as(server, 'reader').get(`${CAMPAIGN}/plans/mk`)).status]).toEqual(['none', 404])
    await jsonOf(as(server, 'planner.mk').post(`${CAMPAIGN}/plans/mk`))
    expect([await stateOf(), (await as(server, 'reader').get(`${CAMPAIGN}/plans/mk`)).status]).toEqual(['draft', 200])
  })

  test('a campaign that was closed, in the list', async () => {
    const [, server] = keeping
    const isClosed = async () =>
      PlanList.parse(await jsonOf(as(server, 'reader').get(`${CAMPAIGN}/plans`))).campaign.closed
    expect(await isClosed()).toBe(false)
    await jsonOf(as(server, 'coordinator').patch(CAMPAIGN, { closed: true }))
    expect(await isClosed()).toBe(true)
    await jsonOf(as(server, 'coordinator').patch(CAMPAIGN, { closed: false }))
  })

  test('a suggestion that a centre called not useful, in its list alone', async () => {
    const [server] = keeping
    const listOf = async (centre: string) =>
      (await jsonOf(as(server, 'reader').get(`${CAMPAIGN}/suggestions?centre=${centre}`))) as {
        suggestions: { a: string; b: string; centres: string[] }[]
      }
    const [first] = (await listOf('dk')).suggestions
    const other = first?.centres.find((one) => one !== 'dk') ?? ''
    const has = async (centre: string) =>
      (await listOf(centre)).suggestions.some(({ a, b }) => a === first?.a && b === first?.b)
    expect([await has('dk'), await has(other)]).toEqual([true, true])
    const answer = { answer: 'not-useful', reason: 'other-purpose' }
    await jsonOf(
      as(server, 'planner.dk').post(`${CAMPAIGN}/centres/dk/answers`, {
        a: first?.a,
        b: first?.b,
        centres: first?.centres,
        answer,
      }),
    )
    expect([await has('dk'), await has(other)]).toEqual([false, true])
    await jsonOf(as(server, 'planner.dk').post(`${CAMPAIGN}/centres/dk/answers`, { ...first, answer: null }))
    expect(await has('dk')).toBe(true)
  })

  test('a session that ended, and a right that was taken', async () => {
    const [server] = keeping
    const ended = withCookie(server, await signIn(server, 'planner.es@demo.example'))
    expect((await ended.get(`${CAMPAIGN}/plans/dk`)).status).toBe(200)
    await ended.delete('/api/session')
    expect((await ended.get(`${CAMPAIGN}/plans/dk`)).status).toBe(401)
    const waits = withCookie(server, await signIn(server, 'planner.fr@demo.example'))
    expect((await waits.get(`${CAMPAIGN}/plans/dk`)).status).toBe(200)
    await server.app.people.change(
      PersonId.parse('demo-planner.fr'),
      { memberships: [] },
      PersonId.parse('demo-coordinator'),
    )
    expect((await waits.get(`${CAMPAIGN}/plans/dk`)).status).toBe(403)
  })
})
