/**
 * How much one person can write into the comments of a document, how much is read of them, and hiding by coordinators.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { QueuePage, ThreadList } from '../../shared/comments/api.ts'
import { Thread } from '../../shared/comments/thread.ts'
import { randomId } from '../../shared/ids.ts'
import { SearchResults } from '../../shared/search/api.ts'
import { bellOf } from '../harness/bellOf.ts'
import { as, jsonOf } from '../harness/as.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { asked, said, startThread } from '../harness/threadsOverHttp.ts'

const PLAN = 'plan/sid-2027/dk'
const HOUR_MS = 60 * 60_000

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const post = (who: string, over: object = {}): Promise<Response> =>
  as(server, who).post(`/api/threads/${PLAN}`, asked({ audience: 'network', toHelpdesk: false, ...over }))
const reply = (who: string, { id }: Thread, over: object = {}): Promise<Response> =>
  as(server, who).post(`/api/thread/${id}/comments`, { key: randomId(), body: said('And one more.'), ...over })
const list = async (who: string, after = ''): Promise<ThreadList> =>
  ThreadList.parse(await jsonOf(as(server, who).get(`/api/threads/${PLAN}${after}`)))

/** Threads of others, as they were written over days. */
async function plantThreads(count: number): Promise<void> {
  const at = (minutes: number): string => new Date(Date.UTC(2026, 9, 1) + minutes * 60_000).toISOString()
  await server.app.db.transaction().execute(async (trx) => {
    const { id, ...row } = await trx
      .selectFrom('thread')
      .selectAll()
      .where('document', '=', PLAN as never)
      .limit(1)
      .executeTakeFirstOrThrow()
    const first = await trx
      .selectFrom('thread_comment')
      .selectAll()
      .where('thread', '=', id)
      .where('number', '=', 1)
      .executeTakeFirstOrThrow()
    for (let minute = 0; minute < count; minute++) {
      const thread = randomId() as typeof id
      const when = at(minute)
      await trx
        .insertInto('thread')
        .values({
          ...row,
          id: thread,
          idempotency_key: thread,
          started_at: when,
          last_at: when,
          last_number: 1,
          to_helpdesk: 0,
          place: '{"at":"document"}',
        })
        .execute()
      await trx
        .insertInto('thread_comment')
        .values({ ...first, thread, idempotency_key: thread })
        .execute()
    }
  })
}

describe('one person in one document', () => {
  test('S78 · starts 30 threads in an hour, is told what to do then, and others go on', async () => {
    for (let at = 0; at < 30; at++) expect((await post('planner.se')).status).toBe(201)
    const refused = await post('planner.se')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000)
    expect(await refused.json()).toMatchObject({ title: expect.stringContaining('30 new comments') as string })
    expect((await post('planner.no')).status).toBe(201)
    expect(
      (await as(server, 'planner.se').post('/api/threads/plan/sid-2027/fi', asked({ audience: 'network' }))).status,
    ).toBe(201)
    await server.app.db
      .updateTable('thread')
      .set({ started_at: new Date(Date.now() - HOUR_MS - 1000).toISOString() })
      .where('started_by', '=', 'demo-planner.se' as never)
      .execute()
    expect((await post('planner.se')).status).toBe(201)
  })

  test('S78 · writes no comment of more than 20 kB as JSON, whatever its letters', async () => {
    const linked = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: Array.from({ length: 200 }, () => ({
            type: 'text',
            text: 'x',
            marks: [{ type: 'link', attrs: { href: `https://example.org/${'y'.repeat(500)}` } }],
          })),
        },
      ],
    }
    const refused = await post('planner.fi', { body: linked })
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('too large')])
    expect((await post('planner.fi', { body: said('ω'.repeat(10_000)) })).status).toBe(201)
  })
})

test('S78 · A thread takes 200 comments, then a new one is to be started', async () => {
  const thread = await startThread(server, 'planner2.dk', PLAN, {})
  await server.app.db.updateTable('thread').set({ last_number: 199 }).where('id', '=', thread.id).execute()
  expect((await reply('planner.dk', thread)).status).toBe(201)
  const refused = await reply('planner.dk', thread)
  expect([refused.status, await refused.text()]).toEqual([413, expect.stringContaining('thread-full')])
  expect((await reply('planner.dk', thread, { after: 10 })).status).toBe(413)
})

test('S78 · A list and the answer to a change have the first and the last comments, the thread itself has all', async () => {
  const thread = await startThread(server, 'planner2.dk', PLAN, {})
  let answer: Thread | null = null
  for (let at = 0; at < 20; at++) answer = Thread.parse(await jsonOf(reply('planner.dk', thread)))
  const numbers = [1, 17, 18, 19, 20, 21]
  expect([answer?.comments.map(({ number }) => number), answer?.earlier]).toEqual([numbers, 15])
  const listed = (await list('planner.dk')).threads.find(({ id }) => id === thread.id)
  expect([listed?.comments.map(({ number }) => number), listed?.earlier]).toEqual([numbers, 15])
  const whole = Thread.parse(await jsonOf(as(server, 'planner.dk').get(`/api/thread/${thread.id}`)))
  expect([whole.comments.length, whole.earlier]).toEqual([21, 0])
})

test('S78 · The newest 200 threads are read, and older ones by page, each once', async () => {
  await plantThreads(300)
  const newest = await startThread(server, 'planner2.dk', PLAN, {})
  const first = await list('planner.dk')
  expect(first.threads).toHaveLength(200)
  expect(first.threads[0]?.id).toBe(newest.id)
  const second = await list('planner.dk', `?${new URLSearchParams({ after: first.next ?? '' })}`)
  const ids = [...first.threads, ...second.threads].map(({ id }) => id)
  expect(second.threads.length).toBeGreaterThan(100)
  expect([new Set(ids).size, second.next]).toEqual([ids.length, null])
})

describe('a hidden thread', () => {
  const hide = (thread: Thread, isHidden: boolean, who = 'coordinator'): Promise<Response> =>
    as(server, who).post(`/api/thread/${thread.id}/hidden`, { isHidden })
  const idsOf = async (who: string): Promise<readonly string[]> => (await list(who)).threads.map(({ id }) => id)
  const found = async (who: string): Promise<string> => {
    const answer = await jsonOf(as(server, who).get('/api/search?q=zwiebelkuchen&campaign=sid-2027'))
    const { complete, results } = SearchResults.parse(answer)
    expect(complete).toBe(true)
    return JSON.stringify(results)
  }
  const queue = async (): Promise<QueuePage> =>
    QueuePage.parse(await jsonOf(as(server, 'helpdesk').get('/api/campaigns/sid-2027/queue?state=any')))
  const inQueue = async (): Promise<readonly string[]> => (await queue()).threads.map(({ id }) => id)
  const inBell = async (who: string): Promise<readonly string[]> =>
    (await bellOf(server, who)).map(({ thread }) => thread)

  test('S79 · is in no list, queue, bell or search but that of coordinators, who show it again', async () => {
    const thread = await startThread(server, 'planner.no', PLAN, { toHelpdesk: true, body: said('Zwiebelkuchen!') })
    const seen = async () => ({
      author: (await idsOf('planner.no')).includes(thread.id),
      centre: (await idsOf('planner.dk')).includes(thread.id),
      queue: (await inQueue()).includes(thread.id),
      bell: (await inBell('planner.dk')).includes(thread.id),
      search: (await found('planner.dk')).includes(thread.id),
    })
    const [everywhere, nowhere] = [true, false].map((is) => ({
      author: is,
      centre: is,
      queue: is,
      bell: is,
      search: is,
    }))
    expect(await seen()).toEqual(everywhere)
    expect((await hide(thread, true, 'helpdesk')).status).toBe(403)
    const { total, counts } = await queue()
    expect((await hide(thread, true)).status).toBe(200)
    expect(await seen()).toEqual(nowhere)
    expect(await queue()).toMatchObject({ total: total - 1, counts: { open: counts.open - 1 } })
    expect((await as(server, 'planner.no').get(`/api/thread/${thread.id}`)).status).toBe(403)
    expect((await reply('planner.no', thread)).status).toBe(403)
    const shown = (await list('coordinator')).threads.find(({ id }) => id === thread.id)
    expect(shown?.hiddenAt).not.toBeNull()
    expect((await hide(thread, false)).status).toBe(200)
    expect(await seen()).toEqual(everywhere)
  })
})
