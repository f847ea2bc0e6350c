/** Many questions are changed by one request. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS } from '../../shared/days.ts'
import { ChangedQuestions, MAX_CHANGED_AT_ONCE } from '../../shared/comments/api.ts'
import { Thread } from '../../shared/comments/thread.ts'
import { as, jsonOf } from '../harness/as.ts'
import { bellOf } from '../harness/bellOf.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { askHelpdesk, startThread, said } from '../harness/threadsOverHttp.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const AT = '/api/campaigns/sid-2027/queue-changes'
const change = async (changes: readonly object[], over: object = {}) =>
  ChangedQuestions.parse(await jsonOf(as(server, 'helpdesk').post(AT, { changes, ...over })))
const read = async ({ id }: Thread) => Thread.parse(await jsonOf(as(server, 'helpdesk').get(`/api/thread/${id}`)))

test('Questions are resolved, assigned and snoozed at once, and put back at once with nobody notified of it', async () => {
  const threads = await Promise.all(['fi', 'se', 'no'].map((centre) => askHelpdesk(server, centre)))
  const until = new Date(Date.now() + DAY_MS).toISOString()
  await change(threads.map(({ id }) => ({ thread: id, snoozedUntil: until })))
  const changes = threads.map(({ id }) => ({ thread: id, state: 'resolved', owner: 'demo-coordinator' }))
  expect(await change(changes)).toEqual({ done: threads.map(({ id }) => id), refused: [] })
  for (const thread of threads) {
    expect(await read(thread)).toMatchObject({
      state: 'resolved',
      owner: { id: 'demo-coordinator' },
      snoozedUntil: null,
    })
  }
  expect((await bellOf(server, 'planner.fi'))[0]).toMatchObject({ thread: threads[0]?.id, kind: 'resolved' })
  expect((await bellOf(server, 'coordinator')).filter(({ kind }) => kind === 'assigned')).toHaveLength(3)

  const before = threads.map(({ id }) => ({ thread: id, state: 'open', owner: null, snoozedUntil: until }))
  await change(before, { isUndo: true })
  for (const thread of threads) {
    expect(await read(thread)).toMatchObject({ state: 'open', owner: null, snoozedUntil: until })
  }
  expect((await bellOf(server, 'coordinator')).filter(({ kind }) => kind === 'assigned')).toEqual([])
  expect((await bellOf(server, 'planner.fi')).some(({ thread }) => thread === threads[0]?.id)).toBe(false)
})

test('Questions that cannot be changed are named with the reason, and the rest is done', async () => {
  const good = await askHelpdesk(server, 'dk')
  const elsewhere = await startThread(server, 'planner.dk', 'plan/sid-2027/dk', { body: said('A nice plan!') })
  const unknown = 'A'.repeat(22)
  const changes = [
    { thread: good.id, state: 'resolved' },
    { thread: elsewhere.id, state: 'resolved' },
    { thread: unknown, state: 'resolved' },
  ]
  expect(await change(changes)).toEqual({
    done: [good.id],
    refused: [
      { thread: elsewhere.id, reason: 'no-such-thread' },
      { thread: unknown, reason: 'no-such-thread' },
    ],
  })
  const assigned = await change([
    { thread: good.id, owner: 'demo-planner.dk' },
    { thread: elsewhere.id, owner: 'nobody' },
  ])
  expect(assigned.refused[0]).toEqual({ thread: good.id, reason: 'not-allowed' })
  expect((await change([{ thread: good.id, owner: 'nobody' }])).refused[0]?.reason).toBe('no-such-person')
  expect((await read(good)).owner).toBeNull()
})

test('No more than 200 are changed at once, and nothing in a closed campaign or by somebody who is not of the staff', async () => {
  const thread = await askHelpdesk(server, 'ee')
  const many = (count: number) => ({
    changes: Array.from({ length: count }, () => ({ thread: thread.id, owner: null })),
  })
  expect((await as(server, 'helpdesk').post(AT, many(MAX_CHANGED_AT_ONCE))).status).toBe(200)
  expect((await as(server, 'helpdesk').post(AT, many(MAX_CHANGED_AT_ONCE + 1))).status).toBe(400)
  expect((await as(server, 'planner.ee').post(AT, many(1))).status).toBe(403)
  await as(server, 'coordinator').patch('/api/campaigns/sid-2027', { closed: true })
  const closed = await change([{ thread: thread.id, state: 'resolved' }])
  await as(server, 'coordinator').patch('/api/campaigns/sid-2027', { closed: false })
  expect(closed).toEqual({ done: [], refused: [{ thread: thread.id, reason: 'not-allowed' }] })
  expect((await read(thread)).state).toBe('open')
})
