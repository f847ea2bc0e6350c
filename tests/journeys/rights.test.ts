/** Rights that change while somebody is connected. */
import { DOCUMENT_SCHEMA } from '../../shared/documents/api.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DocumentName } from '../../shared/ids.ts'
import { demoNetwork } from '../harness/demoNetwork.ts'
import { as } from '../harness/as.ts'
import { putFaultsInto, type FaultyLog } from '../harness/faultyLog.ts'
import { listen } from '../harness/listenLive.ts'
import { openRawSocket, type RawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { theme, write } from '../harness/textOfPlan.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'

let server: TestServer
let faults: FaultyLog
beforeEach(async () => {
  server = await startTestServer({
    network: demoNetwork('dk', 'se'),
    wrapLog: (log) => (faults = putFaultsInto(log)).log,
  })
})
afterEach(async () => {
  faults.release()
  await server.close()
})

async function open(email: string, query = ''): Promise<RawSocket> {
  const cookie = await server.cookieOf(email)
  const socket = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk${query}`, { cookie })
  await socket.sync()
  return socket
}

const asCoordinator = (path: string, body: unknown): Promise<Response> => as(server, 'coordinator').patch(path, body)

test('S20 · who may no longer read is closed with 4403 at once', async () => {
  const socket = await open('planner.dk@demo.example')
  expect((await asCoordinator('/api/people/demo-planner.dk', { memberships: [] })).status).toBe(200)
  expect(await socket.closed()).toBe(4403)
  const again = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, {
    cookie: await server.cookieOf('planner.dk@demo.example'),
  })
  expect(await again.closed()).toBe(4403)
})

test('the last coordinator cannot give up the role', async () => {
  const change = (who: string, id: string, body: unknown) => as(server, who).patch(`/api/people/${id}`, body)
  expect((await change('coordinator', 'demo-coordinator2', { ended: true })).status).toBe(200)
  const alone = await change('coordinator', 'demo-coordinator', { role: 'reader' })
  expect([alone.status, await alone.json()]).toEqual([
    409,
    expect.objectContaining({ type: '/problems/last-coordinator' }),
  ])
  expect((await change('coordinator', 'demo-reader', { role: 'coordinator' })).status).toBe(200)
  const both = await Promise.all([
    change('coordinator', 'demo-coordinator', { role: 'reader' }),
    change('reader', 'demo-reader', { role: 'reader' }),
  ])
  expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]))
})

test('S20 · who may only read from now on is told to come back, and comes back as a reader', async () => {
  const socket = await open('planner.dk@demo.example')
  const before = theme(socket.doc)
  await asCoordinator('/api/people/demo-planner.dk', { role: 'reader' })
  socket.edit(write(' too late'))
  expect(await socket.closed()).toBe(1012)
  const again = await open('planner.dk@demo.example', `?schema=${DOCUMENT_SCHEMA}`)
  expect(theme(again.doc)).toBe(before)
  again.edit(write(' still too late'))
  expect(await again.ack()).toBe('rejected')
  const other = await open('planner2.dk@demo.example')
  expect(theme(other.doc)).toBe(before)
  await again.close()
  await other.close()
})

test('S20 · an edit that waits for its turn when the right is taken away is not taken', async () => {
  const socket = await open('planner.dk@demo.example')
  const before = theme(socket.doc)
  faults.hold()
  socket.edit(write(' in time'))
  await aMoment(50)
  socket.edit(write(' too late'))
  await aMoment(50)
  await asCoordinator('/api/people/demo-planner.dk', { role: 'reader' })
  await aMoment(50)
  faults.release()
  expect(await socket.closed()).toBe(1012)
  const other = await open('planner2.dk@demo.example')
  expect(theme(other.doc)).toBe(`${before} in time`)
  await other.close()
})

test.each([
  ['a right', 4403, () => asCoordinator('/api/people/demo-planner.dk', { memberships: [] })],
  ['the session', 4401, () => as(server, 'planner.dk').delete('/api/session')],
] as const)('S20 · %s that ends while the document is loading lets nobody in', async (_, code, end) => {
  const cookie = await server.cookieOf('planner.dk@demo.example')
  faults.holdLoads()
  const loads = faults.calls.load
  // No room is open on a profile yet.
  const opening = openRawSocket(`${server.ws}/sync/profile/sid-2027/dk`, { cookie })
  await waitFor(() => faults.calls.load > loads, 'the load')
  expect((await end()).ok).toBe(true)
  faults.release()
  const socket = await opening
  expect(await socket.closed()).toBe(code)
  expect(socket.received).toEqual([])
})

test('S20 · who gains the right to write comes back as a writer; others stay connected', async () => {
  const [newcomer, bystander] = [await open('planner.se@demo.example'), await open('planner.dk@demo.example')]
  await asCoordinator('/api/people/demo-planner.se', { memberships: [{ centre: 'dk', lead: false }] })
  expect(await newcomer.closed()).toBe(1012)
  const again = await open('planner.se@demo.example')
  again.edit(write(' welcome'))
  expect(await again.ack()).toBe('committed')
  expect(bystander.closeCode).toBeNull()
  await again.close()
  await bystander.close()
})

test('S20 · signing out closes the sockets of that session with 4401, and of no other', async () => {
  const [mine, other] = [await open('planner.dk@demo.example'), await open('planner2.dk@demo.example')]
  const live = await listen(server, await server.cookieOf('planner.dk@demo.example'))
  const response = await as(server, 'planner.dk').delete('/api/session')
  expect(response.status).toBe(204)
  expect(await mine.closed()).toBe(4401)
  await waitFor(() => live.closeCode === 4401, '/live to close')
  expect(other.closeCode).toBeNull()
  expect((await as(server, 'planner.dk').get('/api/session')).status).toBe(401)
  await other.close()
})

test('S20 · in a closed campaign everybody reads and nobody writes', async () => {
  const socket = await open('planner.dk@demo.example')
  const reader = await open('reader@demo.example')
  await asCoordinator('/api/campaigns/sid-2027', { closed: true })
  expect(await socket.closed()).toBe(1012)
  expect(reader.closeCode).toBeNull()
  const again = await open('planner.dk@demo.example', `?schema=${DOCUMENT_SCHEMA}`)
  const head = await server.stores.log.head('plan/sid-2027/dk' as DocumentName)
  again.edit(write(' closed'))
  expect(await again.ack()).toBe('rejected')
  expect(again.received).toContainEqual({
    kind: 'status',
    status: { kind: 'access', access: 'read', reason: 'campaign-closed' },
  })
  expect(await server.stores.log.head('plan/sid-2027/dk' as DocumentName)).toEqual(head)
  await again.close()
  await reader.close()
})

test('S20 · a person is told on /live that their rights changed', async () => {
  const live = await listen(server, await server.cookieOf('planner.dk@demo.example'))
  await aMoment(50)
  await asCoordinator('/api/people/demo-planner.dk', { role: 'reader' })
  await waitFor(() => live.received.some(({ topic }) => topic === 'session'), 'a notice')
  live.close()
})
