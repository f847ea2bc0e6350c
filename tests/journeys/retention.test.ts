/** Retention deletes data that was stored long enough, and nothing else. */
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS } from '../../shared/days.ts'
import { auditKeyOf } from '../../server/accounts/audit/seal.ts'
import { verifyAudit } from '../../server/accounts/audit/verify.ts'
import type { MailId } from '../../shared/mail/outgoing.ts'
import type { JoinRequestId } from '../../shared/accounts/joinRequest.ts'
import { PersonId } from '../../shared/ids.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const NOW = new Date('2027-03-15T12:00:00.000Z')
const READER = PersonId.parse('demo-reader')
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY_MS).toISOString()

let server: TestServer
const db = () => server.stores.db
beforeAll(async () => {
  server = await startTestServer({ now: () => NOW })
})
afterAll(() => server.close())

test('mails go after 90 days, their notifications after 400, and none is sent again', async () => {
  const mail = (id: string, done: string | null) => ({
    id: id as MailId,
    person: READER,
    kind: 'at-once' as const,
    state: done === null ? ('queued' as const) : ('sent' as const),
    attempts: 1,
    created_at: daysAgo(500),
    due_at: daysAgo(-9),
    done_at: done,
  })
  await db()
    .insertInto('mail')
    .values([mail('old', daysAgo(91)), mail('young', daysAgo(89)), mail('waits', null)])
    .execute()
  const { id: thread } = await db().selectFrom('thread').select('id').limit(1).executeTakeFirstOrThrow()
  const entry = { person: READER, kind: 'reply', subject: thread, by: READER, detail: '{"number":1}', read: 1 } as const
  await db()
    .insertInto('notification')
    .values([
      { ...entry, id: 'old', dedupe: 'old', at: daysAgo(401) },
      { ...entry, id: 'young', dedupe: 'young', at: daysAgo(399) },
    ])
    .execute()
  await db()
    .insertInto('mail_item')
    .values([
      { notification: 'old', mail: 'old' as MailId },
      { notification: 'young', mail: 'old' as MailId },
    ])
    .execute()
  await server.app.features.accounts.retention.run()
  const mails = await db()
    .selectFrom('mail')
    .select('id')
    .where('id', 'in', ['old', 'young', 'waits'] as MailId[])
    .orderBy('id')
    .execute()
  expect(mails.map(({ id }) => id)).toEqual(['waits', 'young'])
  const notifications = await db().selectFrom('notification').select('id').where('id', 'in', ['old', 'young']).execute()
  expect(notifications).toEqual([{ id: 'young' }])
  const items = await db().selectFrom('mail_item').selectAll().where('notification', 'in', ['old', 'young']).execute()
  expect(items).toEqual([{ notification: 'young', mail: null }])
})

test('refusals of mails go after 90 days', async () => {
  const refusal = { person: READER, issue: null, trouble: '550 no such user', settled: 0 } as const
  await db()
    .insertInto('mail_refusal')
    .values([
      { ...refusal, id: 'old', at: daysAgo(91) },
      { ...refusal, id: 'young', at: daysAgo(89) },
    ])
    .execute()
  await server.app.features.accounts.retention.run()
  expect(await db().selectFrom('mail_refusal').select('id').execute()).toEqual([{ id: 'young' }])
})

test('the words of reminders go with them after 400 days', async () => {
  const { id: milestone } = await db().selectFrom('milestone').select('id').limit(1).executeTakeFirstOrThrow()
  const message = { milestone, written_by: READER, words: 'Join us' }
  await db()
    .insertInto('reminder_message')
    .values([
      { ...message, id: 'old', at: daysAgo(401) },
      { ...message, id: 'young', at: daysAgo(399) },
    ])
    .execute()
  await server.app.features.accounts.retention.run()
  expect(await db().selectFrom('reminder_message').select('id').execute()).toEqual([{ id: 'young' }])
})

test('requests that were refused or withdrawn go after 400 days; approved ones stay', async () => {
  const request = (id: string, state: 'refused' | 'withdrawn' | 'approved', days: number) => ({
    id: id as JoinRequestId,
    person: READER,
    role: 'reader' as const,
    centre: null,
    reason: '',
    state,
    asked_at: daysAgo(days),
    words: '',
    decided_by: null,
    decided_at: daysAgo(days),
    reminded_at: null,
    escalated_at: null,
  })
  await db()
    .insertInto('join_request')
    .values([
      request('refused', 'refused', 401),
      request('withdrawn', 'withdrawn', 401),
      request('young', 'refused', 399),
      request('approved', 'approved', 401),
    ])
    .execute()
  await db()
    .insertInto('join_message')
    .values({ request: 'refused' as JoinRequestId, number: 1, person: READER, at: daysAgo(401), words: 'Why?' })
    .execute()
  await server.app.features.accounts.retention.run()
  const left = await db().selectFrom('join_request').select('id').orderBy('id').execute()
  expect(left.map(({ id }) => id)).toEqual(['approved', 'young'])
})

test('links go a day after they are over, and mails in files after 30 days', async () => {
  const link = { kind: 'sign-in', email: 'x@x.example', token_hash: null, code_hash: null, browser_hash: null } as const
  const more = { invitation: null, created_at: daysAgo(3), tries: 0, spent_at: null }
  await db()
    .insertInto('sign_in_link')
    .values([
      { ...link, ...more, id: 'over', expires_at: daysAgo(1.1) },
      { ...link, ...more, id: 'just over', expires_at: daysAgo(0.9) },
    ])
    .execute()
  const folder = join(server.folder, 'mail')
  mkdirSync(folder, { recursive: true })
  for (const [name, days] of [
    ['old.eml', 31],
    ['young.eml', 29],
  ] as const) {
    writeFileSync(join(folder, name), 'To: x')
    utimesSync(join(folder, name), new Date(daysAgo(days)), new Date(daysAgo(days)))
  }
  await server.app.features.accounts.retention.run()
  expect(await db().selectFrom('sign_in_link').select('id').execute()).toEqual([{ id: 'just over' }])
  expect(['old.eml', 'young.eml'].filter((name) => existsSync(join(folder, name)))).toEqual(['young.eml'])
})

test('the audit log loses whole months and stays whole from there', async () => {
  const write = (at: string) =>
    db()
      .transaction()
      .execute((trx) => server.app.audit(trx, new Date(at), null, 'account.change', { at }))
  await db().deleteFrom('audit_entry').execute()
  await db().updateTable('audit_chain').set({ number: 0, hash: '' }).execute()
  for (const at of ['2024-01-02', '2024-02-28', '2024-03-01', '2024-03-16', '2027-03-01']) await write(at)
  await server.app.features.accounts.retention.run()
  const rows = await db().selectFrom('audit_entry').select('number').orderBy('number').execute()
  expect(rows.map(({ number }) => number)).toEqual([3, 4, 5])
  const verify = () => verifyAudit(db(), auditKeyOf('a secret of tests that is long enough'))
  expect(await verify()).toMatchObject({ entries: 3, breaks: [], wholeSince: { number: 3 } })
  await server.app.features.accounts.retention.run()
  expect((await verify()).breaks).toEqual([])
  await db().deleteFrom('audit_entry').where('number', '=', 3).execute()
  expect((await verify()).breaks, 'nobody else shortens it').toEqual([{ number: 3, what: 'missing' }])
})
