/** Bounds of requests and sockets, as people meet them. */
import { WebSocket } from 'ws'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BOUNDS, SMALL_BODY_BYTES } from '../../server/http/bounds.ts'
import type { Route } from '../../server/http/route.ts'
import { PersonId } from '../../shared/ids.ts'
import { as, asNobody } from '../harness/as.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { waitFor } from '../harness/waitFor.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const addressOf = ({ path }: Route): string => path.replaceAll(/:(\w+(?:\{\.\+\})?)/g, 'nothing')

/** A JSON body of this many bytes. */
const bodyOf = (bytes: number): string => `{"none":"${'x'.repeat(bytes - '{"none":""}'.length)}"}`

async function statusOf(route: Route, bytes: number): Promise<number> {
  const headers = { 'content-type': 'application/json', cookie: await server.cookieOf('reader@demo.example') }
  const answer = await fetch(`${server.http}${addressOf(route)}`, {
    method: route.method,
    headers: route.requires === 'anyone' ? { 'content-type': 'application/json' } : headers,
    body: bodyOf(bytes),
    redirect: 'manual',
  })
  await answer.arrayBuffer()
  return answer.status
}

test('S47 · Every route reads a body up to the bound of its class, and refuses a larger one', async () => {
  const wrong: string[] = []
  for (const route of server.app.routes.filter(({ method }) => method !== 'GET')) {
    const { bodyBytes } = BOUNDS[route.bounds]
    const statuses = [await statusOf(route, bodyBytes), await statusOf(route, bodyBytes + 1)]
    // A large body is not read of somebody who may not send it, whatever its size.
    const isUnread = bodyBytes > SMALL_BODY_BYTES && statuses.every((status) => [403, 404].includes(status))
    if (isUnread) continue
    if (statuses[0] === 413 || statuses[1] !== 413) wrong.push(`${route.method} ${route.path}: ${statuses.join()}`)
  }
  expect(wrong).toEqual([])
})

describe('S48 · a person over budget', () => {
  const READER = PersonId.parse('demo-reader')
  const CAMPAIGNS = '/api/campaigns'

  test('S48 · is told when to come back, and nobody else notices', async () => {
    const { budgets } = server.app.rooms
    budgets.count(READER, 5000)
    const refused = await as(server, 'reader').get(CAMPAIGNS)
    expect([refused.status, (await refused.json()) as object]).toEqual([
      429,
      expect.objectContaining({ type: '/problems/over-budget' }),
    ])
    const seconds = Number(refused.headers.get('retry-after'))
    expect([seconds > 30, seconds < 60]).toEqual([true, true])
    expect((await as(server, 'planner.dk').get(CAMPAIGNS)).status).toBe(200)
    expect((await asNobody(server).get('/api/sign-in')).status).toBe(200)
  })

  test('S48 · waits while the wait is short, and is answered then', async () => {
    const { budgets } = server.app.rooms
    const helpdesk = PersonId.parse('demo-helpdesk')
    const who = as(server, 'helpdesk')
    await who.get(CAMPAIGNS)
    budgets.count(helpdesk, 1050)
    expect(budgets.waitMs(helpdesk)).toBeGreaterThan(0)
    expect((await who.get(CAMPAIGNS)).status).toBe(200)
  })

  test('S48 · includes people with many requests: their time is measured', async () => {
    const { budgets } = server.app.rooms
    const coordinator = PersonId.parse('demo-coordinator')
    const who = as(server, 'coordinator')
    await who.get(CAMPAIGNS)
    let waited = budgets.waitMs(coordinator)
    for (let at = 0; at < 40_000 && waited === 0; at += 100) {
      await Promise.all(
        // A list that is not kept: kept ones cost next to nothing.
        Array.from({ length: 100 }, async () => (await who.get('/api/people')).text()),
      )
      waited = budgets.waitMs(coordinator)
    }
    expect(waited).toBeGreaterThan(0)
  })
})

describe('S51 · sockets', () => {
  const open = (cookie: string | null, path: string): WebSocket =>
    new WebSocket(`${server.ws}${path}`, { headers: cookie === null ? {} : { cookie } })
      // One that is ended by the test before it heard of being open says so.
      .on('error', () => {})
  const codeOf = (socket: WebSocket): Promise<number> => new Promise((resolve) => socket.once('close', resolve))

  test('S51 · number 200 at most per person, documents and notices together; others and a later one are let in', async () => {
    const cookie = await server.cookieOf('planner.se@demo.example')
    const places = Array.from({ length: 200 }, (_, at) =>
      open(cookie, at % 2 === 0 ? '/live' : '/sync/plan/sid-2027/se'),
    )
    const [first] = places
    await waitFor(() => server.app.live.openSockets >= 100 && server.app.sockets.openSockets >= 100, 'all to be open')
    expect(await codeOf(open(cookie, '/live'))).toBe(4429)
    const more = await openRawSocket(`${server.ws}/sync/plan/sid-2027/se`, { cookie })
    expect(await more.closed()).toBe(4429)
    const other = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, {
      cookie: await server.cookieOf('planner.dk@demo.example'),
    })
    await other.sync()
    await other.close()
    const before = server.app.live.openSockets
    first?.terminate()
    await waitFor(() => server.app.live.openSockets < before, 'a place to be free')
    const later = open(cookie, '/live')
    await waitFor(() => server.app.live.openSockets === before, 'a later one to be let in')
    for (const socket of [...places, later]) socket.terminate()
  })

  test('S51 · that are refused and do not answer take 100 places of their address at most', async () => {
    const ended: number[] = []
    const silent = Array.from({ length: 130 }, (_, at) => {
      const socket = open(null, at % 2 === 0 ? '/live' : '/sync/plan/sid-2027/se')
      // It reads nothing more, so that the close is never answered.
      socket.on('upgrade', () => socket.pause())
      socket.on('error', () => ended.push(at))
      socket.on('close', () => ended.push(at))
      return socket
    })
    await waitFor(() => ended.length >= 30, 'those beyond the bound to be ended')
    expect(ended.length).toBeLessThan(60)
    for (const socket of silent) socket.terminate()
  })
})
