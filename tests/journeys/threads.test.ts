/** Questions and answers in place, over HTTP and `/live`, between the people of the demo network. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { QueueFigures, QueuePage, ThreadList } from '../../shared/comments/api.ts'
import { Thread } from '../../shared/comments/thread.ts'
import { randomId } from '../../shared/ids.ts'
import { SearchResults } from '../../shared/search/api.ts'
import { as, jsonOf } from '../harness/as.ts'
import { bellOf } from '../harness/bellOf.ts'
import { ask as askAt, asked, askHelpdesk, said } from '../harness/threadsOverHttp.ts'
import { listen } from '../harness/listenLive.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const PLAN = '/api/threads/plan/sid-2027/dk'
const ask = (who: string, over: object = {}, at = PLAN) => askAt(server, who, at, over)
const reply = async (who: string, { id }: Thread, text: string) =>
  as(server, who).post(`/api/thread/${id}/comments`, { key: randomId(), body: said(text) })
const read = async (who: string, { id }: Thread) => Thread.parse(await jsonOf(as(server, who).get(`/api/thread/${id}`)))
const queueOf = async () => QueuePage.parse(await jsonOf(as(server, 'helpdesk').get('/api/campaigns/sid-2027/queue')))

describe('a thread', () => {
  test('goes from a planner to the queue within a second, is answered in place, rings the planner’s bell, and is resolved', async () => {
    const desk = await listen(server, await server.cookieOf('helpdesk@demo.example'))
    const before = (await queueOf()).threads.length
    const thread = await ask('planner.dk')
    expect(thread).toMatchObject({ state: 'open', centres: ['dk'], toHelpdesk: true, read: 1 })
    await waitFor(() => desk.received.some((one) => one.topic === 'thread' && one.thread === thread.id), 'a notice')
    desk.close()
    const queue = await queueOf()
    expect(queue.threads).toHaveLength(before + 1)
    expect(queue.threads.at(-1)?.id).toBe(thread.id)

    const planner = await listen(server, await server.cookieOf('planner.dk@demo.example'))
    const answered = Thread.parse(await jsonOf(reply('helpdesk', thread, 'Yes, with the credit line.')))
    expect(answered).toMatchObject({ state: 'answered', comments: [{ number: 1 }, { number: 2 }] })
    await waitFor(() => planner.received.some(({ topic }) => topic === 'bell'), 'the bell')
    planner.close()
    expect((await bellOf(server, 'planner.dk'))[0]).toMatchObject({
      thread: thread.id,
      kind: 'reply',
      by: 'Helpdesk',
      excerpt: 'Yes, with the credit line.',
      unread: 1,
    })
    await as(server, 'planner.dk').post(`/api/thread/${thread.id}/read`, { number: 2 })
    expect((await bellOf(server, 'planner.dk'))[0]?.unread).toBe(0)
    expect((await read('planner.dk', thread)).read).toBe(2)

    const resolved = await as(server, 'planner.dk').post(`/api/thread/${thread.id}/state`, { state: 'resolved' })
    expect(Thread.parse(await resolved.json()).state).toBe('resolved')
    expect((await queueOf()).threads).toHaveLength(before)
    // A question more opens it again.
    await reply('planner.dk', thread, 'And on a tram?')
    expect((await read('helpdesk', thread)).state).toBe('open')
    const figures = QueueFigures.parse(
      await jsonOf(as(server, 'helpdesk').get('/api/campaigns/sid-2027/queue-figures')),
    )
    expect(figures.medianFirstAnswerMs).toBeGreaterThan(0)
    expect(figures.perWeek.length).toBeGreaterThan(0)
  })

  test('for the centre is seen by its planners, helpdesk and coordinators alone, on no door and in no notice', async () => {
    const outsider = await listen(server, await server.cookieOf('planner.se@demo.example'))
    const thread = await ask('planner.dk', { audience: 'centre' })
    const sees = async (who: string): Promise<boolean> =>
      ThreadList.parse(await jsonOf(as(server, who).get(PLAN))).threads.some(({ id }) => id === thread.id)
    expect(await Promise.all(['planner2.dk', 'helpdesk', 'coordinator'].map(sees))).toEqual([true, true, true])
    expect(await Promise.all(['planner.se', 'reader'].map(sees))).toEqual([false, false])
    expect((await as(server, 'reader').get(`/api/thread/${thread.id}`)).status).toBe(403)
    expect((await reply('planner.se', thread, 'Hello')).status).toBe(403)
    await aMoment()
    expect(outsider.received.some(({ topic }) => topic === 'thread')).toBe(false)
    outsider.close()
  })

  test('S90 · for our centre only is seen by its planners and nobody else, on no door, in no list, search or notice', async () => {
    const outsiders = ['helpdesk', 'coordinator', 'reader', 'planner.se']
    const listening = await Promise.all(
      outsiders.map(async (who) => listen(server, await server.cookieOf(`${who}@demo.example`))),
    )
    const bells = async () => Promise.all(outsiders.map(async (who) => bellOf(server, who)))
    const before = await bells()
    const thread = await ask('planner.dk', {
      audience: 'centre-only',
      toHelpdesk: false,
      body: said('Shall we ask the ombudskvinde ourselves?'),
    })
    await reply('planner2.dk', thread, 'The ombudskvinde said no last year.')
    const sees = async (who: string): Promise<boolean> =>
      ThreadList.parse(await jsonOf(as(server, who).get(PLAN))).threads.some(({ id }) => id === thread.id)
    const finds = async (who: string): Promise<number> => {
      const answer = await jsonOf(as(server, who).get('/api/search?q=ombudskvinde&campaign=sid-2027'))
      return SearchResults.parse(answer).results.filter(({ href }) => href.includes(thread.id)).length
    }
    expect(await finds('planner2.dk')).toBe(1)
    expect(await sees('planner2.dk')).toBe(true)
    for (const who of outsiders) {
      expect(await sees(who)).toBe(false)
      expect(await finds(who)).toBe(0)
      for (const [path, body] of [
        ['comments', { key: randomId(), body: said('Hello') }],
        ['state', { state: 'resolved' }],
        ['read', { number: 1 }],
        ['hidden', { isHidden: true }],
        ['owner', { owner: 'demo-helpdesk' }],
        ['notes', { key: randomId(), body: said('Hello') }],
      ] as const) {
        expect((await as(server, who).post(`/api/thread/${thread.id}/${path}`, body)).status).toBe(403)
      }
      expect((await as(server, who).get(`/api/thread/${thread.id}`)).status).toBe(403)
    }
    expect(await bells()).toEqual(before)
    expect((await queueOf()).threads.some(({ id }) => id === thread.id)).toBe(false)
    expect(listening.flatMap(({ received }) => received).filter(({ topic }) => topic === 'thread')).toEqual([])
    for (const one of listening) one.close()
    expect((await bellOf(server, 'planner.dk'))[0]).toMatchObject({ thread: thread.id, kind: 'reply' })
    // A colleague may say that it is done.
    expect((await as(server, 'planner2.dk').post(`/api/thread/${thread.id}/state`, { state: 'resolved' })).status).toBe(
      200,
    )
  })

  test('S90 · for our centre only asks no helpdesk, calls nobody else, and is started by no other', async () => {
    const among = (over: object) =>
      as(server, 'planner.dk').post(PLAN, asked({ audience: 'centre-only', toHelpdesk: false, ...over }))
    expect((await among({ toHelpdesk: true })).status).toBe(400)
    for (const mention of [
      ['helpdesk', 'helpdesk', 'x'],
      ['coordinators', 'coordinators', 'x'],
      ['centre', 'se', 'x'],
      ['person', 'demo-helpdesk', 'x'],
    ] as const) {
      expect((await among({ body: said('Dear ', { mention }, '!') })).status).toBe(400)
    }
    expect((await among({ body: said('Dear ', { mention: ['person', 'demo-planner2.dk', 'x'] }, '!') })).status).toBe(
      201,
    )
    for (const who of ['planner.se', 'coordinator', 'helpdesk', 'reader']) {
      expect((await as(server, who).post(PLAN, asked({ audience: 'centre-only', toHelpdesk: false }))).status).toBe(403)
    }
  })

  test('for the network may be started by another centre, whose planners hear of the answer', async () => {
    const thread = await ask('planner.se', { audience: 'network', toHelpdesk: false })
    expect((await bellOf(server, 'planner2.dk'))[0]).toMatchObject({ thread: thread.id, kind: 'started' })
    expect((await as(server, 'planner.se').post(PLAN, asked({ audience: 'centre' }))).status).toBe(403)
    await reply('planner.dk', thread, 'Gladly.')
    expect((await bellOf(server, 'planner.se'))[0]).toMatchObject({ thread: thread.id, kind: 'reply' })
    expect((await read('reader', thread)).state).toBe('answered')
  })

  test('for the network may be started by a reader, whose question the centre hears of, and who hears of the answer', async () => {
    const thread = await ask('reader', { audience: 'network', toHelpdesk: false })
    expect((await bellOf(server, 'planner2.dk'))[0]).toMatchObject({ thread: thread.id, kind: 'started' })
    await reply('planner.dk', thread, 'The school events are run by the Media Council.')
    expect((await bellOf(server, 'reader'))[0]).toMatchObject({ thread: thread.id, kind: 'reply' })
    expect((await reply('reader', thread, 'Thank you.')).status).toBe(201)
    expect((await as(server, 'reader').post(`/api/thread/${thread.id}/state`, { state: 'resolved' })).status).toBe(200)
  })

  test('S89 · for the centre alone is never written by a reader, who closes nobody else’s', async () => {
    const [shown, internal] = [await ask('planner.dk', { audience: 'network' }), await ask('planner.dk', {})]
    expect((await as(server, 'reader').post(PLAN, asked({ audience: 'centre' }))).status).toBe(403)
    expect((await reply('reader', internal, 'No')).status).toBe(403)
    expect((await as(server, 'reader').post(`/api/thread/${shown.id}/state`, { state: 'resolved' })).status).toBe(403)
    expect((await as(server, 'reader').post(`/api/thread/${shown.id}/owner`, { owner: 'demo-reader' })).status).toBe(
      403,
    )
  })

  test('S89 · does not tell a reader the name of a person by an id', async () => {
    const names = (...mention: readonly [string, string, string]) =>
      asked({ audience: 'network', body: said('Who is ', { mention }, '?') })
    const ofPerson = await as(server, 'reader').post(PLAN, names('person', 'demo-planner.dk', 'x'))
    expect(ofPerson.status).toBe(400)
    expect((await as(server, 'reader').post(PLAN, names('helpdesk', 'helpdesk', 'x'))).status).toBe(201)
  })

  test('is started once, however often it is sent, and a reply is written once', async () => {
    const once = asked()
    const [first, second] = await Promise.all(
      [1, 2].map(async () => Thread.parse(await jsonOf(as(server, 'planner.dk').post(PLAN, once)))),
    )
    expect(first?.id).toBe(second?.id)
    const sent = { key: randomId(), body: said('Again') }
    const path = `/api/thread/${first?.id}/comments`
    await Promise.all([1, 2, 3].map(async () => as(server, 'helpdesk').post(path, sent)))
    const { comments } = Thread.parse(await jsonOf(as(server, 'planner.dk').get(`/api/thread/${first?.id}`)))
    expect(comments).toHaveLength(2)
  })

  test('each of ten replies at once has a number of its own', async () => {
    const thread = await ask('planner.dk')
    await Promise.all(Array.from({ length: 10 }, async (_, at) => reply('helpdesk', thread, `Reply ${at}`)))
    const { comments } = await read('planner.dk', thread)
    expect(comments.map(({ number }) => number)).toEqual(Array.from({ length: 11 }, (_, at) => at + 1))
  })

  test('one’s own comment is changed and deleted, its place stays; another’s is not touched', async () => {
    const thread = await ask('planner.dk')
    const at = (number: number) => `/api/thread/${thread.id}/comments/${number}`
    await as(server, 'planner.dk').patch(at(1), { body: said('May we use it on a tram?') })
    expect((await read('planner.dk', thread)).comments[0]?.editedAt).not.toBeNull()
    expect((await as(server, 'helpdesk').patch(at(1), { body: said('Mine now') })).status).toBe(404)
    await as(server, 'planner.dk').patch(at(1), { body: null })
    expect((await read('helpdesk', thread)).comments).toMatchObject([{ number: 1, body: null }])
    expect((await as(server, 'planner.dk').patch(at(1), { body: said('Back') })).status).toBe(404)
  })

  test('is resolved by two at once, and told once', async () => {
    const thread = await ask('planner.dk')
    await reply('helpdesk', thread, 'Done.')
    const path = `/api/thread/${thread.id}/state`
    const both = await Promise.all(
      ['helpdesk', 'coordinator'].map(async (who) => as(server, who).post(path, { state: 'resolved' })),
    )
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const told = (
      await server.stores.db.selectFrom('notification').selectAll().where('subject', '=', thread.id).execute()
    ).filter(({ kind, person }) => kind === 'resolved' && person === 'demo-planner.dk')
    expect(told).toHaveLength(1)
  })

  test('on a connection is between its two centres and the staff', async () => {
    const { connections } = (await jsonOf(as(server, 'coordinator').get('/api/campaigns/sid-2027/connections'))) as {
      connections: { id: string; sides: { centre: string }[] }[]
    }
    const between = connections.find(({ sides }) => sides.every(({ centre }) => ['ee', 'lv'].includes(centre)))
    const at = `/api/threads/connection/${between?.id}`
    const thread = await ask('planner.ee', { toHelpdesk: false }, at)
    expect((await as(server, 'planner.lv').get(`/api/thread/${thread.id}`)).status).toBe(200)
    expect((await as(server, 'planner.dk').get(at)).status).toBe(403)
    expect((await as(server, 'planner.ee').post(at, asked({ audience: 'network' }))).status).toBe(400)
  })
})

describe('refusals', () => {
  test.each([
    ['nothing', undefined],
    ['an empty text', said('   ')],
    ['a script', { type: 'doc', content: [{ type: 'script', content: [{ type: 'text', text: 'alert(1)' }] }] }],
    ['an image', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'image', attrs: { src: 'x' } }] }] }],
    [
      'a link that runs something',
      {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
            ],
          },
        ],
      },
    ],
    ['a mention of nobody', said({ mention: ['person', '', ''] })],
    ['more than 10,000 characters', said('x'.repeat(10_001))],
  ])('a comment of %s', async (_, body) => {
    const response = await as(server, 'planner.dk').post(PLAN, asked({ body }))
    expect(response.status).toBe(400)
  })

  test('a comment of a megabyte, an invalid place, a document or a thread that does not exist', async () => {
    expect((await as(server, 'planner.dk').post(PLAN, asked({ body: said('x'.repeat(1_000_000)) }))).status).toBe(413)
    expect((await as(server, 'planner.dk').post(PLAN, asked({ place: { at: 'nowhere' } }))).status).toBe(400)
    expect((await as(server, 'planner.dk').post('/api/threads/plan/sid-2027/zz', asked())).status).toBe(404)
    expect((await as(server, 'planner.dk').get('/api/threads/nonsense')).status).toBe(404)
    expect((await as(server, 'planner.dk').get(`/api/thread/${'x'.repeat(22)}`)).status).toBe(404)
  })

  test('text nested deeper than any stack', async () => {
    const inner = '{"type":"paragraph","content":[{"type":"text","text":"deep"}]}'
    const nested = `${'{"type":"blockquote","content":['.repeat(5000)}${inner}${']}'.repeat(5000)}`
    const rest = JSON.stringify(asked({ body: undefined })).slice(0, -1)
    const response = await fetch(`${server.http}${PLAN}`, {
      method: 'POST',
      headers: { cookie: await server.cookieOf('planner.dk@demo.example'), 'content-type': 'application/json' },
      body: `${rest},"body":{"type":"doc","content":[${nested}]}}`,
    })
    expect(response.status).toBe(400)
  })

  test('anything in a campaign that is closed', async () => {
    const response = await as(server, 'planner.dk').post('/api/threads/plan/sid-2026/dk', asked())
    expect(response.status).toBe(403)
  })
})

test('a comment says in which language it is, where that is certain', async () => {
  const { comments } = await askHelpdesk(server, 'dk', {
    body: said('Hvornår får vi svar på vores spørgsmål om plakaten?'),
  })
  expect(comments.map(({ language }) => language)).toEqual(['da'])
})
