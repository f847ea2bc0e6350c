/** An answer is taken back right after it was sent: nobody learns that it was there. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Thread } from '../../shared/comments/thread.ts'
import { as, jsonOf } from '../harness/as.ts'
import { bellOf } from '../harness/bellOf.ts'
import { headerOf, openMailbox, type Mailbox } from '../harness/mailbox.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { answer, askHelpdesk, reply } from '../harness/threadsOverHttp.ts'

const MINUTE_MS = 60_000
let server: TestServer
let mailbox: Mailbox
let clock = new Date()
beforeAll(async () => {
  mailbox = await openMailbox()
  server = await startTestServer({ smtpUrl: mailbox.url, now: () => clock })
})
afterAll(async () => {
  await server.close()
  await mailbox.close()
})

const at = ({ id }: Thread, rest = ''): string => `/api/thread/${id}${rest}`
const read = async (who: string, thread: Thread) => Thread.parse(await jsonOf(as(server, who).get(at(thread))))
const takeBack = (who: string, thread: Thread, number: number, before: object = {}) =>
  as(server, who).post(at(thread, `/comments/${number}/undo`), { state: 'open', snoozedUntil: null, ...before })
async function mailsTo(who: string): Promise<readonly string[]> {
  await server.app.features.mail.deliver()
  return mailbox.received.filter(({ raw }) => headerOf(raw, 'To').includes(`${who}@`)).map(({ text }) => text)
}

test('An answer that is taken back leaves the thread as it was, no entry of the bell, and no mail', async () => {
  const thread = await askHelpdesk(server, 'fi')
  const until = new Date(Date.now() + 60 * MINUTE_MS).toISOString()
  await as(server, 'helpdesk').post(at(thread, '/snooze'), { until })
  await as(server, 'helpdesk').post(at(thread, '/owner'), { owner: 'demo-coordinator' })
  const before = await read('helpdesk', thread)
  await answer(server, thread, 'Yes, with a wombat.')
  await as(server, 'helpdesk').post(at(thread, '/state'), { state: 'resolved' })
  expect((await bellOf(server, 'planner.fi')).map(({ thread: id }) => id)).toContain(thread.id)

  expect((await takeBack('helpdesk', thread, 2, { snoozedUntil: until })).status).toBe(200)
  const { comments, ...after } = await read('helpdesk', thread)
  expect(after).toEqual({ ...before, comments: undefined, read: 2 })
  expect(comments.map(({ body }) => body === null)).toEqual([false, true])
  expect((await bellOf(server, 'planner.fi')).map(({ thread: id }) => id)).not.toContain(thread.id)
  clock = new Date(clock.getTime() + 10 * MINUTE_MS)
  expect(await mailsTo('planner.fi')).toEqual([])
  // The next answer is the first one that somebody gets.
  expect((await answer(server, thread, 'Yes.')).state).toBe('answered')
})

test('No answer is taken back after a reply, nor somebody else’s, nor a question', async () => {
  const thread = await askHelpdesk(server, 'se')
  await answer(server, thread, 'Yes.')
  expect((await takeBack('coordinator', thread, 2)).status).toBe(404)
  expect((await takeBack('planner.se', thread, 2)).status).toBe(403)
  expect((await takeBack('helpdesk', thread, 1)).status).toBe(404)
  await reply(server, 'planner.se', thread, 'Thank you!')
  const refused = await takeBack('helpdesk', thread, 2)
  expect(refused.status).toBe(409)
  expect(await refused.json()).toMatchObject({ type: '/problems/thread-moved-on' })
  expect((await read('helpdesk', thread)).comments.every(({ body }) => body !== null)).toBe(true)
})

test('A mail that was waiting for its reader leaves without an answer that can still be taken back, which goes with the next', async () => {
  const first = await askHelpdesk(server, 'dk')
  await answer(server, first, 'The first answer.')
  // The mail of this one is due a minute later; then a second answer is a moment old.
  clock = new Date(clock.getTime() + 2 * MINUTE_MS)
  await server.stores.db
    .updateTable('notification')
    .set({ at: new Date(clock.getTime() - 2 * MINUTE_MS).toISOString() })
    .where('subject', '=', first.id)
    .execute()
  const second = await askHelpdesk(server, 'dk')
  await answer(server, second, 'The second answer.')
  await server.stores.db
    .updateTable('notification')
    .set({ at: new Date(clock.getTime() - 5000).toISOString() })
    .where('subject', '=', second.id)
    .execute()
  const mails = (await mailsTo('planner.dk')).join()
  expect(mails).toContain('The first answer.')
  expect(mails).not.toContain('The second answer.')
  clock = new Date(clock.getTime() + 2 * MINUTE_MS)
  expect((await mailsTo('planner.dk')).join()).toContain('The second answer.')
})

test('An answer of some time ago is not taken back: its mail may have gone', async () => {
  const thread = await askHelpdesk(server, 'no')
  await answer(server, thread, 'Yes.')
  await server.stores.db
    .updateTable('thread_comment')
    .set({ at: new Date(Date.now() - MINUTE_MS).toISOString() })
    .where('thread', '=', thread.id)
    .where('number', '=', 2)
    .execute()
  const refused = await takeBack('helpdesk', thread, 2)
  expect(await refused.json()).toMatchObject({ type: '/problems/too-late-to-undo' })
})

test('A resolution that is undone leaves no entry of the bell', async () => {
  const thread = await askHelpdesk(server, 'lt')
  const setState = (state: string) => as(server, 'helpdesk').post(at(thread, '/state'), { state })
  await setState('resolved')
  expect((await bellOf(server, 'planner.lt'))[0]).toMatchObject({ thread: thread.id, kind: 'resolved' })
  await setState('open')
  expect((await bellOf(server, 'planner.lt')).map(({ thread: id }) => id)).not.toContain(thread.id)
})
