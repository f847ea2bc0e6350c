/** Servers that die while they send, that stop, and that share an outbox: which mails arrive, and how often. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { nodeAlone } from '../../server/wiring/nodes/alone.ts'
import { createApp } from '../../server/wiring/app.ts'
import { OutgoingMails } from '../../shared/mail/outgoing.ts'
import { as, jsonOf } from '../harness/as.ts'
import { fillWithDemo } from '../harness/demoFolder.ts'
import { openMailbox, type Mailbox } from '../harness/mailbox.ts'
import { startServerProcess, type ServerProcess } from '../harness/serverProcess.ts'
import { startTestServer } from '../harness/testServer.ts'
import { createVisitor } from '../harness/visitor.ts'
import { answer, askHelpdesk } from '../harness/threadsOverHttp.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'

const PLANNER = 'planner.dk@demo.example'
let folder: string
let mailbox: Mailbox
let started: ServerProcess[]
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sid-mail-'))
  fillWithDemo(folder)
  mailbox = await openMailbox()
  started = []
})
afterEach(async () => {
  // A test that failed in the middle leaves no server behind.
  for (const server of started)
    if (server.process.exitCode === null && server.process.signalCode === null) await server.kill()
  await mailbox.close()
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<ServerProcess> {
  const mail = { SMTP_URL: mailbox.url, MAIL_FROM: 'sid@workspace.example', MAIL_SIGN_IN: '1' }
  const server = await startServerProcess(folder, undefined, mail)
  started.push(server)
  return server
}

/** Time passes while no server runs: waiting mails are due, and the claims of the dead have run out. */
function letTimePass(): void {
  const db = new DatabaseSync(join(folder, 'app.sqlite'))
  db.exec("update mail set due_at = '2000-01-01T00:00:00.000Z'")
  // An answer of a moment ago may be taken back, and waits for the next mail.
  db.prepare('update notification set at = ?').run(new Date(Date.now() - 60_000).toISOString())
  db.exec("update mail set claimed_until = '2000-01-01T00:00:00.000Z' where claimed_until is not null")
  db.close()
}

/** One mail, for one planner, is due at the next start. */
async function leaveOneMail(): Promise<void> {
  const server = await start()
  for (const who of ['planner2.dk', 'helpdesk', 'coordinator']) {
    await as(server, who).put('/api/mail-choice', { choice: 'off' })
  }
  await answer(server, await askHelpdesk(server, 'dk'), 'Once, please.')
  expect(await server.stop()).toBe(0)
  letTimePass()
}

async function stateOf(server: ServerProcess): Promise<readonly string[]> {
  const { mails } = OutgoingMails.parse(await jsonOf(as(server, 'coordinator').get('/api/mails')))
  return mails.map(({ state }) => state)
}

/** Each mail server's view: how often each Message-ID has come. */
function countById(): Record<string, number> {
  const ids = Map.groupBy(mailbox.to(PLANNER), ({ messageId }) => messageId)
  return Object.fromEntries([...ids].map(([id, mails]) => [id, mails.length]))
}

test('kill -9 between acceptance and the note of it: the mail is there once, and coordinators see that nobody knows', async () => {
  await leaveOneMail()
  mailbox.behave({ kind: 'accept-silently' })
  const dying = await start()
  await waitFor(() => mailbox.to(PLANNER).length === 1, 'the mail to be accepted')
  await dying.kill()
  mailbox.behave({ kind: 'accept' })
  letTimePass()
  const next = await start()
  await waitFor(async () => (await stateOf(next))[0] === 'unsure', 'the row to be judged')
  // The next event is notified as ever, and only that.
  const asked = await askHelpdesk(next, 'dk')
  await answer(next, asked, 'Something new.')
  await next.stop()
  letTimePass()
  const last = await start()
  await waitFor(() => mailbox.to(PLANNER).length === 2, 'the next mail')
  expect(Object.values(countById())).toEqual([1, 1])
  expect(mailbox.to(PLANNER)[1]?.text).not.toContain('Once, please.')
  expect(await last.stop()).toBe(0)
}, 60_000)

test('kill -9 before the mail server has the whole of it: it is sent after all, once', async () => {
  await leaveOneMail()
  mailbox.behave({ kind: 'silent-at-recipient' })
  const dying = await start()
  await waitFor(() => mailbox.asked() > 0, 'the conversation to begin')
  await dying.kill()
  mailbox.behave({ kind: 'accept' })
  letTimePass()
  const next = await start()
  await waitFor(() => mailbox.to(PLANNER).length > 0, 'the mail')
  await aMoment()
  expect(Object.values(countById())).toEqual([1])
  expect(await stateOf(next)).toEqual(['sent'])
  expect(await next.stop()).toBe(0)
}, 60_000)

test('a server that is stopped in the middle leaves the mail for the next start, and stops in time', async () => {
  await leaveOneMail()
  mailbox.behave({ kind: 'silent-at-recipient' })
  const stopped = await start()
  await waitFor(() => mailbox.asked() > 0, 'the conversation to begin')
  const from = Date.now()
  expect(await stopped.stop()).toBe(0)
  expect(Date.now() - from).toBeLessThan(8000)
  mailbox.behave({ kind: 'accept' })
  letTimePass()
  const next = await start()
  await waitFor(() => mailbox.to(PLANNER).length > 0, 'the mail')
  expect(Object.values(countById())).toEqual([1])
  await next.stop()
}, 60_000)

test('kill -9 between an approval and its notice loses neither: the person is in, and reads it once', async () => {
  const email = 'newcomer@centre.example'
  const visitor = createVisitor()
  const dying = await start()
  const send = (method: string, path: string, body?: unknown) => visitor.send(method, `${dying.http}${path}`, body)
  await send('POST', '/api/sign-in-link', { email })
  await waitFor(() => mailbox.to(email).length === 1, 'the link')
  const token = /\/auth\/link\/([\w-]+)/.exec(mailbox.to(email)[0]?.text ?? '')?.[1]
  await send('POST', '/api/sign-in-link/use', { token })
  const asked = await send('POST', '/api/join-requests', { role: 'planner', centre: 'dk', reason: '' })
  const { id } = JSON.parse(asked.text) as { id: string }
  mailbox.behave({ kind: 'silent-at-recipient' })
  const approved = await as(dying, 'planner.dk').post(`/api/join-requests/${id}/decision`, { decision: 'approve' })
  expect(approved.status).toBe(200)
  await dying.kill()
  mailbox.behave({ kind: 'accept' })
  letTimePass()
  const next = await start()
  const notices = () => mailbox.to(email).filter(({ subject }) => subject.startsWith('You can now'))
  await waitFor(() => notices().length > 0, 'the notice')
  expect(await jsonOf(as(next, 'coordinator').get('/api/people'))).toMatchObject({
    people: expect.arrayContaining([expect.objectContaining({ email, standing: 'approved' })]),
  })
  await next.stop()
  expect(notices()).toHaveLength(1)
}, 60_000)

test('only one of two servers on one database sends a mail', async () => {
  let clock = new Date()
  const now = () => clock
  const server = await startTestServer({ smtpUrl: mailbox.url, now })
  const { db, log, rows } = server.stores
  const opened = { db, log, rows, nodes: nodeAlone(db), logger: pino({ level: 'silent' }) }
  const other = await createApp(opened, {
    publicUrl: null,
    home: server.http,
    now,
    demo: null,
    metricsToken: null,
    links: { enabled: false, allowed: new Set() },
    historyDays: 400,
    notice: null,
    retention: {
      mailDays: 90,
      mailFileDays: 30,
      notificationDays: 400,
      requestDays: 400,
      inquiryDays: 90,
      auditMonths: 36,
    },
    dataDir: folder,
    signIn: { providers: [], mailSignIn: false, secret: 'x'.repeat(32) },
    mail: { smtpUrl: mailbox.url, from: 'sid@workspace.example', folder },
  })
  const centres = ['dk', 'se', 'no', 'fi', 'at', 'be']
  for (const centre of centres) await answer(server, await askHelpdesk(server, centre), 'Once, please.')
  clock = new Date(clock.getTime() + 60_000)
  await Promise.all([
    server.app.features.mail.deliver(),
    other.features.mail.deliver(),
    server.app.features.mail.deliver(),
    other.features.mail.deliver(),
  ])
  for (const centre of centres) expect(mailbox.to(`planner.${centre}@demo.example`)).toHaveLength(1)
  expect(new Set(mailbox.received.map(({ messageId }) => messageId)).size).toBe(mailbox.received.length)
  await other.close()
  await server.close()
}, 30_000)
