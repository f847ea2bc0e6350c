/**
 * Every visitor at every route, on their own centre and on another's. The expected answers are in `routes/`, in a file
 * for each feature. A route without a case fails.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PersonId } from '../../shared/ids.ts'
import { PlanView } from '../../shared/plans/api.ts'
import { ConnectionDetail } from '../../shared/connections/connection.ts'
import { as, asNobody, jsonOf, withCookie } from '../harness/as.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { signIn } from '../harness/signIn.ts'
import { untilSuggested } from '../harness/untilSuggested.ts'
import { writeInquiry } from '../harness/inquiries.ts'
import { askHelpdesk } from '../harness/threadsOverHttp.ts'
import { ROUTE_CASES } from './routes/routeCases.ts'
import { VISITORS, type RouteCase, type VisitorName } from './routes/routeCase.ts'

let server: TestServer
/** Stand for `{connection}`, `{thread}` and `{inquiry}` in paths: a question of Denmark's for the helpdesk, a message of the public to it. */
let connection: string
let thread: string
let inquiry: string
beforeAll(async () => {
  server = await startTestServer()
  await untilSuggested(server)
  connection = await proposeToFinland()
  thread = (await askHelpdesk(server, 'dk')).id
  inquiry = await writeInquiry(server, 'dk')
})
afterAll(() => server.close())

/** Denmark asks Finland: a connection to which neither Sweden nor anybody else here belongs. @returns its id */
async function proposeToFinland(): Promise<string> {
  const planner = as(server, 'planner.dk')
  const [dk, fi] = await Promise.all(
    ['dk', 'fi'].map(async (centre) => {
      const plan = await jsonOf(planner.get(`/api/campaigns/sid-2027/plans/${centre}`))
      return PlanView.parse(plan).activities[0]?.id
    }),
  )
  const asked = { activity: dk, other: { centre: 'fi', activity: fi } }
  return ConnectionDetail.parse(await jsonOf(planner.post('/api/campaigns/sid-2027/centres/dk/connections', asked))).id
}

const visitors = Object.keys(VISITORS) as VisitorName[]

const cookies = new Map<VisitorName, string>()

async function clientOf(visitor: VisitorName) {
  const who = VISITORS[visitor]
  if (who === null) return asNobody(server)
  const cookie = cookies.get(visitor) ?? (await signIn(server, who))
  cookies.set(visitor, cookie)
  return withCookie(server, cookie)
}

async function call(visitor: VisitorName, one: RouteCase): Promise<number> {
  const [method = ''] = one.route.split(' ')
  const path = one.path.replace('{connection}', connection).replace('{thread}', thread).replace('{inquiry}', inquiry)
  let response = await (await clientOf(visitor)).request(method, path, one.body)
  if (response.status === 401 && cookies.delete(visitor)) {
    // A route before this one ended the session: signing out is one of the doors.
    response = await (await clientOf(visitor)).request(method, path, one.body)
  }
  if (response.status >= 400) {
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ status: response.status, type: expect.stringMatching('^/problems/') })
  }
  return response.status
}

test('every route has an entry here, and every entry a route', () => {
  const routes = server.app.routes.map(({ method, path }) => `${method} ${path}`)
  expect(new Set(ROUTE_CASES.map(({ route }) => route))).toEqual(new Set(routes))
})

describe.each(ROUTE_CASES)('$route at $path', (one) => {
  test.each(visitors)('%s', async (visitor) => {
    expect(await call(visitor, one)).toBe(one.expected[visitor])
  })
})

test.each(ROUTE_CASES.filter(({ path }) => path.startsWith('/api/campaigns/sid-2027')))(
  '$route finds no campaign that does not exist: $path',
  async (one) => {
    const unknown = { ...one, path: one.path.replace('sid-2027', 'sid-2099') }
    const allowed = visitors.find((visitor) => one.expected[visitor] < 400)
    if (allowed !== undefined) expect(await call(allowed, unknown)).toBe(404)
  },
)

describe('document sockets', () => {
  const write = (...names: readonly VisitorName[]) => names
  const sockets: readonly { readonly document: string; readonly writers: readonly VisitorName[] }[] = [
    { document: 'plan/sid-2027/dk', writers: write('planner of the centre') },
    { document: 'profile/sid-2027/dk', writers: write('planner of the centre') },
    { document: 'assets/sid-2027/dk', writers: write('planner of the centre') },
    { document: 'assets/sid-2027/network', writers: write('coordinator') },
    { document: 'connection/{connection}', writers: write('planner of the centre') },
  ]
  /** People who may not even read. */
  const shut = new Set<VisitorName>(['planner of another centre', 'reader', 'helpdesk'])
  describe.each(sockets)('$document', ({ document, writers }) => {
    test.each(visitors)('%s', async (visitor) => {
      const email = VISITORS[visitor]
      // Ending all other sessions is one of the doors.
      const cookie = email === null ? {} : { cookie: await signIn(server, email) }
      const socket = await openRawSocket(`${server.ws}/sync/${document.replace('{connection}', connection)}`, cookie)
      if (visitor === 'anonymous') {
        expect(await socket.closed()).toBe(4401)
        return
      }
      if (document.startsWith('connection/') && shut.has(visitor)) {
        expect(await socket.closed()).toBe(4403)
        return
      }
      await socket.sync()
      expect(await socket.ack()).toBe(writers.includes(visitor) ? 'committed' : 'rejected')
      await socket.close()
    })
  })
})

test('a planner whose centre is not approved yet reads nothing', async () => {
  await jsonOf(as(server, 'coordinator').patch('/api/people/demo-planner.ee', { memberships: [] }))
  for (const path of ['/api/campaigns', '/api/campaigns/sid-2027/plans/dk', '/api/documents/plan/sid-2027/dk']) {
    expect((await as(server, 'planner.ee').get(path)).status).toBe(403)
  }
  const socket = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, {
    cookie: await server.cookieOf('planner.ee@demo.example'),
  })
  expect(await socket.closed()).toBe(4403)
})

describe.each(['new', 'waiting', 'refused', 'ended'] as const)('a person whose standing is %s', (standing) => {
  const WHO = 'planner2.ee@demo.example'
  beforeAll(async () => {
    await server.stores.db.updateTable('person').set({ standing }).where('sign_in_name', '=', WHO).execute()
    server.app.bus.publish({ kind: 'person-changed', person: PersonId.parse('demo-planner2.ee') })
  })
  afterAll(async () => {
    await server.stores.db.updateTable('person').set({ standing: 'approved' }).where('sign_in_name', '=', WHO).execute()
    server.app.bus.publish({ kind: 'person-changed', person: PersonId.parse('demo-planner2.ee') })
  })

  let cookie: string | null = null
  /** Actions that are open to everybody, and those on one's own data. */
  const OWN = new Set(['session.own', 'join.ask', 'language.choose'])

  test.each(ROUTE_CASES)('$route at $path', async ({ route, path, body, isHidden }) => {
    const [method = ''] = route.split(' ')
    const one = server.app.routes.find((known) => `${known.method} ${known.path}` === route)
    if (one === undefined || one.requires === 'anyone') return
    cookie ??= await cookieBefore()
    const at = path.replace('{connection}', connection).replace('{thread}', thread)
    const { status } = await withCookie(server, cookie).request(method, at, body)
    // Signing out is one of the doors.
    if (one.requires === 'session.own') cookie = null
    if (standing === 'ended') expect(status).toBe(401)
    else if (OWN.has(one.requires)) expect(status).not.toBe(403)
    else expect(status).toBe(isHidden === true ? 404 : 403)
  })

  test('is let onto no document', async () => {
    for (const document of ['plan/sid-2027/ee', 'profile/sid-2027/ee', 'assets/sid-2027/network']) {
      const socket = await openRawSocket(`${server.ws}/sync/${document}`, { cookie: await cookieBefore() })
      expect(await socket.closed()).toBe(standing === 'ended' ? 4401 : 4403)
    }
  })

  /** A session from when the person was approved. */
  async function cookieBefore(): Promise<string> {
    const token = await server.app.sessions.start({
      person: PersonId.parse('demo-planner2.ee'),
      agent: '',
      identity: null,
    })
    return `sid_session=${token}`
  }
})
