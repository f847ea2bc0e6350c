/** The helpdesk works on one queue together: notes, presence, collisions, and threads that it starts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MyData } from '../../shared/accounts/myData.ts'
import { QueuePage, ThreadList, ThreadPresence } from '../../shared/comments/api.ts'
import { Thread } from '../../shared/comments/thread.ts'
import { randomId } from '../../shared/ids.ts'
import { as, jsonOf } from '../harness/as.ts'
import { bellOf } from '../harness/bellOf.ts'
import { listen } from '../harness/listenLive.ts'
import { headerOf, openMailbox, type Mailbox } from '../harness/mailbox.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { answer, askHelpdesk, reply, said } from '../harness/threadsOverHttp.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'

const MINUTE_MS = 60_000
let server: TestServer
let mailbox: Mailbox
let clock = new Date()
beforeAll(async () => {
  mailbox = await openMailbox()
  server = await startTestServer({
    smtpUrl: mailbox.url,
    helpdesk: 'helpdesk@workspace.example',
    now: () => clock,
  })
})
afterAll(async () => {
  await server.close()
  await mailbox.close()
})

const SECRET = 'The wombat sponsor is bankrupt.'
const at = ({ id }: Thread, rest = ''): string => `/api/thread/${id}${rest}`
const read = async (who: string, thread: Thread) => Thread.parse(await jsonOf(as(server, who).get(at(thread))))
const note = async (who: string, thread: Thread, text: string) =>
  as(server, who).post(at(thread, '/notes'), { key: randomId(), body: said(text) })

describe('an internal note', () => {
  test('is seen by helpdesk and coordinators, and by nobody else: in lists, counts, notices, bell, mails and own data', async () => {
    const thread = await askHelpdesk(server, 'lv', { audience: 'network' })
    await answer(server, thread, 'We look into it.')
    await as(server, 'planner.lv').post(at(thread, '/read'), { number: 2 })
    const before = await read('planner.lv', thread)
    const watching = await listen(server, await server.cookieOf('planner.lv@demo.example'))
    const desk = await listen(server, await server.cookieOf('helpdesk@demo.example'))
    expect((await note('coordinator', thread, SECRET)).status).toBe(201)
    await waitFor(() => desk.received.some((one) => one.topic === 'thread' && one.thread === thread.id), 'a notice')
    await aMoment()
    expect(watching.received.filter(({ topic }) => topic !== 'presence')).toEqual([])
    for (const socket of [watching, desk]) socket.close()

    expect((await read('helpdesk', thread)).notes).toMatchObject([{ number: 1, author: { name: 'Coordinator' } }])
    const [notified] = await bellOf(server, 'helpdesk')
    expect(notified).toMatchObject({ thread: thread.id, kind: 'note', by: 'Coordinator', excerpt: SECRET })
    for (const who of ['planner.lv', 'planner2.lv', 'planner.dk', 'reader']) {
      // Neither the note nor a number or a time that it left behind.
      expect(await read(who, thread)).toEqual({ ...before, read: who === 'planner.lv' ? 2 : 0 })
      const seen = [
        await as(server, who).get('/api/threads/plan/sid-2027/lv'),
        await as(server, who).get('/api/notifications'),
        await as(server, who).get('/api/my-data'),
      ]
      for (const response of seen) expect(await response.text()).not.toContain('wombat')
    }
    clock = new Date(clock.getTime() + 10 * MINUTE_MS)
    await server.app.features.mail.deliver()
    const mails = mailbox.received.filter(({ text }) => text.includes('wombat'))
    expect(mails.map(({ raw }) => headerOf(raw, 'To'))).toEqual(['Helpdesk <helpdesk@demo.example>'])
    expect(mails.map(({ raw }) => headerOf(raw, 'Reply-To'))).toEqual(['helpdesk@workspace.example'])
    const own = MyData.parse(await jsonOf(as(server, 'coordinator').get('/api/my-data')))
    expect(JSON.stringify(own.tables.thread_note)).toContain('wombat')
  })

  test('answers nothing, wakes nothing, and counts as no comment', async () => {
    const thread = await askHelpdesk(server, 'lt')
    const until = new Date(Date.now() + 60 * MINUTE_MS).toISOString()
    await as(server, 'helpdesk').post(at(thread, '/snooze'), { until })
    await note('helpdesk', thread, 'Wait for the Commission.')
    expect(await read('helpdesk', thread)).toMatchObject({ state: 'open', snoozedUntil: until, lastAt: thread.lastAt })
    expect((await reply(server, 'planner.lt', thread, 'Hello?')).comments.map(({ number }) => number)).toEqual([1, 2])
  })

  test('is written once however often it is sent, changed and deleted by its author alone, and mentions nobody', async () => {
    const thread = await askHelpdesk(server, 'lt')
    const once = { key: randomId(), body: said('Once') }
    await Promise.all([1, 2, 3].map(async () => as(server, 'helpdesk').post(at(thread, '/notes'), once)))
    await Promise.all(Array.from({ length: 5 }, async (_, n) => note('coordinator', thread, `Note ${n}`)))
    expect((await read('helpdesk', thread)).notes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
    expect((await as(server, 'coordinator').patch(at(thread, '/notes/1'), { body: null })).status).toBe(404)
    await as(server, 'helpdesk').patch(at(thread, '/notes/1'), { body: said('Twice') })
    await as(server, 'coordinator').patch(at(thread, '/notes/2'), { body: null })
    const { notes } = await read('helpdesk', thread)
    expect(notes.slice(0, 2)).toMatchObject([{ body: said('Twice') }, { body: null }])
    const attrs = { kind: 'person', id: 'demo-planner.lt', label: 'x' }
    const mention = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'mention', attrs }] }] }
    const mentioned = await as(server, 'helpdesk').post(at(thread, '/notes'), { key: randomId(), body: mention })
    expect(mentioned.status).toBe(400)
  })

  test('cannot be read by somebody who has left the staff', async () => {
    const thread = await askHelpdesk(server, 'lt', { audience: 'network' })
    await answer(server, thread, 'Soon.')
    await note('coordinator', thread, SECRET)
    expect((await bellOf(server, 'helpdesk'))[0]).toMatchObject({ thread: thread.id, kind: 'note' })
    const role = (next: 'helpdesk' | 'reader') =>
      as(server, 'coordinator').patch('/api/people/demo-helpdesk', { role: next })
    expect((await role('reader')).status).toBe(200)
    expect((await read('helpdesk', thread)).notes).toEqual([])
    expect(JSON.stringify(await bellOf(server, 'helpdesk'))).not.toContain('wombat')
    expect((await role('helpdesk')).status).toBe(200)
  })
})

describe('two of the staff at one thread', () => {
  const attend = async (who: string, thread: Thread, doing: string | null) =>
    ThreadPresence.parse(await jsonOf(as(server, who).put(at(thread, '/presence'), { doing }))).present

  test('see each other within a second, and who writes; nobody else learns of it', async () => {
    const thread = await askHelpdesk(server, 'ee', { audience: 'network' })
    const desk = await listen(server, await server.cookieOf('helpdesk@demo.example'))
    const planner = await listen(server, await server.cookieOf('planner.ee@demo.example'))
    expect(await attend('helpdesk', thread, 'reading')).toEqual([])
    expect(await attend('coordinator', thread, 'writing')).toMatchObject([{ name: 'Helpdesk', doing: 'reading' }])
    await waitFor(() => desk.received.filter(({ topic }) => topic === 'thread-presence').length === 2, 'a notice')
    expect(await attend('helpdesk', thread, 'reading')).toMatchObject([{ name: 'Coordinator', doing: 'writing' }])
    await attend('coordinator', thread, null)
    const { present } = ThreadPresence.parse(await jsonOf(as(server, 'helpdesk').get(at(thread, '/presence'))))
    expect(present).toEqual([])
    expect((await as(server, 'planner.ee').get(at(thread, '/presence'))).status).toBe(403)
    expect(planner.received.some(({ topic }) => topic === 'thread-presence')).toBe(false)
    for (const socket of [desk, planner]) socket.close()
  })

  test('do not both answer: an answer by somebody who has not read all is refused, and one that knows all is taken', async () => {
    const thread = await askHelpdesk(server, 'ee')
    const send = async (who: string, after: number) =>
      as(server, who).post(at(thread, '/comments'), { key: randomId(), body: said('Yes.'), after })
    const both = await Promise.all([send('helpdesk', 1), send('coordinator', 1)])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 409]))
    expect(await both.find(({ status }) => status === 409)?.json()).toMatchObject({ type: '/problems/thread-moved-on' })
    expect((await send('coordinator', 2)).status).toBe(201)
    expect((await read('helpdesk', thread)).comments).toHaveLength(3)
  })
})

test('A resolution that is undone puts the thread back to answered, and no mail tells of it', async () => {
  const thread = await askHelpdesk(server, 'fi')
  await answer(server, thread, 'Yes, with the credit line.')
  const setState = async (state: string) => as(server, 'helpdesk').post(at(thread, '/state'), { state })
  await setState('resolved')
  await setState('answered')
  expect((await read('planner.fi', thread)).state).toBe('answered')
  clock = new Date(clock.getTime() + 10 * MINUTE_MS)
  await server.app.features.mail.deliver()
  const mail = mailbox.received.find(({ raw }) => headerOf(raw, 'To').includes('planner.fi@'))
  expect(mail?.subject).toBe('Helpdesk replied: “May we use the mascot?”, Plan of Finland, SID 2027')
})

test('The helpdesk starts a thread: its centre is notified, answers, and it never stands in the queue', async () => {
  const body = {
    key: randomId(),
    place: { at: 'document' },
    audience: 'centre',
    toHelpdesk: true,
    body: said('A Sunday?'),
  }
  const started = await as(server, 'helpdesk').post('/api/threads/plan/sid-2027/fi', body)
  const thread = Thread.parse(await started.json())
  expect(thread).toMatchObject({ toHelpdesk: false, state: 'open' })
  expect((await bellOf(server, 'planner.fi'))[0]).toMatchObject({ thread: thread.id, kind: 'started', by: 'Helpdesk' })
  const { threads } = ThreadList.parse(await jsonOf(as(server, 'planner.dk').get('/api/threads/plan/sid-2027/fi')))
  expect(threads.some(({ id }) => id === thread.id)).toBe(false)
  expect((await reply(server, 'planner.fi', thread, 'It is a Monday.')).state).toBe('answered')
  const queue = QueuePage.parse(await jsonOf(as(server, 'helpdesk').get('/api/campaigns/sid-2027/queue?state=any')))
  expect(queue.threads.some(({ id }) => id === thread.id)).toBe(false)
})
