/** From a stranger to a planner: asking to join, waiting, deciding, and the end of access. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { JoinRequestList, OwnJoinRequest } from '../../shared/accounts/joinRequest.ts'
import { Accounts } from '../../shared/accounts/people.ts'
import type { SessionView } from '../../shared/accounts/session.ts'
import * as Y from 'yjs'
import { planActivities } from '../../shared/plans/layout.ts'
import { as, jsonOf } from '../harness/as.ts'
import { editDocument } from '../harness/documentSockets.ts'
import { openMailbox, type Mailbox } from '../harness/mailbox.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { createVisitor, type BrowserVisitor } from '../harness/visitor.ts'
import { askHelpdesk } from '../harness/threadsOverHttp.ts'
import { waitFor } from '../harness/waitFor.ts'

let server: TestServer
let mailbox: Mailbox
let now = () => new Date()
beforeAll(async () => {
  mailbox = await openMailbox()
  server = await startTestServer({ smtpUrl: mailbox.url, now: () => now(), signIn: { mailSignIn: true } })
})
afterAll(async () => {
  await server.close()
  await mailbox.close()
})

interface Newcomer extends BrowserVisitor {
  readonly email: string
  api(method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }>
  session(): Promise<SessionView>
}

async function newcomer(email: string): Promise<Newcomer> {
  const visitor = createVisitor()
  await visitor.send('POST', `${server.http}/api/sign-in-link`, { email })
  await server.app.mail.deliver()
  await waitFor(() => mailbox.to(email).length > 0, 'the link')
  const token = /\/auth\/link\/([\w-]+)/.exec(mailbox.to(email).at(-1)?.text ?? '')?.[1]
  await visitor.send('POST', `${server.http}/api/sign-in-link/use`, { token })
  const api = async (method: string, path: string, body?: unknown) => {
    const { status, text } = await visitor.send(method, `${server.http}${path}`, body)
    return { status, json: text === '' ? null : (JSON.parse(text) as unknown) }
  }
  return { ...visitor, email, api, session: async () => (await api('GET', '/api/session')).json as SessionView }
}

async function ask(person: Newcomer, request: object): Promise<string> {
  const { status, json } = await person.api('POST', '/api/join-requests', request)
  expect(status, JSON.stringify(json)).toBe(201)
  return (json as { id: string }).id
}
const decide = (who: string, id: string, decision: object) =>
  as(server, who).post(`/api/join-requests/${id}/decision`, decision)
const change = (id: string, body: object) => as(server, 'coordinator').patch(`/api/people/${id}`, body)
const listOf = async (who: string) =>
  JoinRequestList.parse(await jsonOf(as(server, who).get('/api/join-requests'))).requests
async function subjectsTo(address: string, count: number): Promise<readonly string[]> {
  await server.app.mail.deliver()
  await waitFor(() => mailbox.to(address).length >= count, `${count} mails to ${address}`)
  return mailbox.to(address).map(({ subject }) => subject)
}

test('a stranger picks the wrong centre, is moved by its lead, approved by the right one, and edits', async () => {
  const person = await newcomer('teacher@school.example')
  expect(await person.session()).toMatchObject({ standing: 'new' })
  const id = await ask(person, { role: 'planner', centre: 'se', reason: 'I take over the lessons.', name: 'Teacher' })
  expect(await person.session()).toMatchObject({ standing: 'waiting', person: { name: 'Teacher' } })
  expect((await person.api('GET', '/api/campaigns/sid-2027/plans')).status).toBe(403)
  const socket = () => openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, { cookie: person.cookieFor(server.http) })
  expect(await (await socket()).closed()).toBe(4403)

  expect(await subjectsTo('planner.se@demo.example', 1)).toEqual([expect.stringContaining('Teacher asks to join')])
  expect((await listOf('planner.dk')).map((request) => request.id)).not.toContain(id)
  expect((await decide('planner.dk', id, { decision: 'approve' })).status).toBe(403)
  expect((await decide('planner2.se', id, { decision: 'approve' })).status).toBe(403)
  expect((await decide('planner.se', id, { decision: 'move', centre: 'dk' })).status).toBe(200)
  await subjectsTo('planner.dk@demo.example', 1)
  expect((await decide('planner.se', id, { decision: 'approve' })).status).toBe(403)
  expect((await decide('planner.dk', id, { decision: 'approve' })).status).toBe(200)
  expect((await decide('coordinator', id, { decision: 'refuse', words: 'Too late.' })).status).toBe(409)

  expect(await person.session()).toMatchObject({
    standing: 'approved',
    person: { role: 'planner', memberships: [{ centre: 'dk', lead: false }] },
  })
  const editor = await socket()
  await editor.sync()
  editor.edit((doc) => doc.getMap('meta').set('contact-of-test', 1))
  expect(await editor.ack()).toBe('committed')
  expect((await subjectsTo(person.email, 2)).at(-1)).toBe('You can now use the SID workspace')

  const { person: account } = await person.session()
  const ended = Date.now()
  expect((await as(server, 'coordinator').patch(`/api/people/${account.id}`, { ended: true })).status).toBe(200)
  expect([4401, 4403]).toContain(await editor.closed())
  expect(Date.now() - ended).toBeLessThan(1000)
  expect((await person.api('GET', '/api/session')).status).toBe(401)
})

test('whoever waits is asked back, answers, changes the request and withdraws it', async () => {
  const person = await newcomer('asked@free.example')
  const id = await ask(person, { role: 'planner', centre: 'fi', reason: 'First words' })
  expect((await decide('planner.fi', id, { decision: 'ask', words: '' })).status).toBe(400)
  expect((await decide('planner.fi', id, { decision: 'ask', words: 'Who are you?' })).status).toBe(200)
  const own = async () => OwnJoinRequest.parse((await person.api('GET', '/api/join-requests/own')).json).request
  expect(await own()).toMatchObject({ state: 'asked', messages: [{ words: 'Who are you?', own: false }] })
  expect((await person.api('POST', `/api/join-requests/${id}/answer`, { words: 'The new teacher.' })).status).toBe(204)
  expect(await own()).toMatchObject({ state: 'waiting', deciders: ['Planner, Finland'] })
  expect(await ask(person, { role: 'planner', centre: 'ee', reason: 'Other words' })).toBe(id)
  expect(await own()).toMatchObject({ centre: 'ee', reason: 'Other words', deciders: ['Planner, Estonia'] })
  expect((await person.api('DELETE', `/api/join-requests/${id}`)).status).toBe(204)
  expect(await own()).toMatchObject({ state: 'withdrawn' })
  expect(await person.session()).toMatchObject({ standing: 'new' })
  expect((await decide('planner.ee', id, { decision: 'approve' })).status).toBe(409)
})

test('a refused person reads why, reads nothing else, and may ask again', async () => {
  const person = await newcomer('refused@free.example')
  const id = await ask(person, { role: 'reader', reason: 'I am curious.' })
  expect((await decide('planner.dk', id, { decision: 'approve' })).status).toBe(403)
  expect(
    (await decide('coordinator', id, { decision: 'refuse', words: 'Readers are staff of the Commission.' })).status,
  ).toBe(200)
  expect(await person.session()).toMatchObject({ standing: 'refused' })
  const { json } = await person.api('GET', '/api/join-requests/own')
  expect(OwnJoinRequest.parse(json).request).toMatchObject({ words: 'Readers are staff of the Commission.' })
  expect((await person.api('GET', '/api/campaigns')).status).toBe(403)
  const again = await ask(person, { role: 'reader', reason: 'I am staff now.' })
  const request = (await listOf('coordinator')).find((one) => one.id === again)
  expect(request?.earlier.map(({ state }) => state)).toEqual(['refused'])
})

test('nobody waits for ever: leads are reminded after two working days, coordinators are asked after four', async () => {
  const person = await newcomer('patient@free.example')
  const monday = new Date('2026-11-30T10:00:00Z')
  now = () => monday
  const id = await ask(person, { role: 'planner', centre: 'no', reason: '' })
  await subjectsTo('planner.no@demo.example', 1)
  const at = async (iso: string) => {
    now = () => new Date(iso)
    await server.app.accounts.reminders.look()
    await server.app.mail.deliver()
    return (await listOf('coordinator')).find((one) => one.id === id)
  }
  expect(await at('2026-12-02T09:59:00Z')).toMatchObject({ remindedAt: null, escalatedAt: null })
  expect((await at('2026-12-02T10:01:00Z'))?.remindedAt).not.toBeNull()
  expect(await at('2026-12-04T09:00:00Z')).toMatchObject({ escalatedAt: null })
  expect((await at('2026-12-04T10:01:00Z'))?.escalatedAt).not.toBeNull()
  await at('2026-12-08T10:01:00Z')
  const subjects = await subjectsTo('planner.no@demo.example', 2)
  expect(subjects.filter((subject) => subject.startsWith('Reminder:'))).toHaveLength(1)
  await waitFor(
    () => mailbox.to('coordinator@demo.example').some(({ subject }) => subject.includes('four working days')),
    'the mail to the coordinators',
  )
  now = () => new Date()
})

test('a weekend is no working day, and a centre without a lead planner is the coordinators’ at once', async () => {
  await as(server, 'coordinator').patch('/api/people/demo-planner.lt', { memberships: [{ centre: 'lt', lead: false }] })
  const person = await newcomer('noleader@free.example')
  const id = await ask(person, { role: 'planner', centre: 'lt', reason: '' })
  expect((await listOf('coordinator')).find((one) => one.id === id)?.escalatedAt).not.toBeNull()
})

test('two who decide at once decide once, and the approval is told once', async () => {
  const person = await newcomer('raced@free.example')
  const id = await ask(person, { role: 'planner', centre: 'at', reason: '' })
  const decisions = await Promise.all([
    decide('planner.at', id, { decision: 'approve' }),
    decide('coordinator', id, { decision: 'approve' }),
  ])
  expect(decisions.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  const subjects = await subjectsTo(person.email, 2)
  expect(subjects.filter((subject) => subject.startsWith('You can now'))).toHaveLength(1)
})

test.each([
  ['a planner without a centre', { role: 'planner', reason: '' }, 400],
  ['a reader with a centre', { role: 'reader', centre: 'dk', reason: '' }, 400],
  ['a centre that is not there', { role: 'planner', centre: 'zz', reason: '' }, 404],
  ['an unknown role', { role: 'owner', reason: '' }, 400],
])('%s cannot ask to join', async (_, request, status) => {
  const person = await newcomer(`odd-${status}-${JSON.stringify(request).length}@free.example`)
  expect((await person.api('POST', '/api/join-requests', request)).status).toBe(status)
  expect(await person.session()).toMatchObject({ standing: 'new' })
})

test('an address fits the centre of people with its mail domain, and free mail fits none', async () => {
  const first = await newcomer('one@centre-dk.example')
  await decide('planner.dk', await ask(first, { role: 'planner', centre: 'dk', reason: '' }), { decision: 'approve' })
  const second = await newcomer('two@centre-dk.example')
  expect((await second.api('GET', '/api/join-options')).json).toMatchObject({ proposed: 'dk' })
  const free = await newcomer('three@gmail.com')
  expect((await free.api('GET', '/api/join-options')).json).toMatchObject({ proposed: null })
  const [own, other] = [
    await ask(second, { role: 'planner', centre: 'dk', reason: '' }),
    await ask(free, { role: 'planner', centre: 'dk', reason: '' }),
  ]
  const list = await listOf('planner.dk')
  expect(list.find(({ id }) => id === own)?.addressMatch).toBe('fits')
  expect(list.find(({ id }) => id === other)?.addressMatch).toBe('free-mail')
})

describe('access', () => {
  test('ends after its last day, with its sessions', async () => {
    const person = await newcomer('placement@free.example')
    const id = await ask(person, { role: 'planner', centre: 'ie', reason: '' })
    await decide('planner.ie', id, { decision: 'approve', until: '2026-12-31' })
    now = () => new Date('2026-12-31T20:00:00Z')
    await server.app.accounts.ending.look()
    expect(await person.session()).toMatchObject({ standing: 'approved' })
    now = () => new Date('2027-01-01T00:30:00Z')
    await server.app.accounts.ending.look()
    now = () => new Date()
    expect((await person.api('GET', '/api/session')).status).toBe(401)
  })

  test('to a further centre neither prolongs nor ends the access that somebody has', async () => {
    const person = await newcomer('two-centres@free.example')
    const first = await ask(person, { role: 'planner', centre: 'be', reason: '' })
    await decide('planner.be', first, { decision: 'approve', until: '2026-12-31' })
    const further = await ask(person, { role: 'planner', centre: 'nl', reason: '' })
    expect(await person.session()).toMatchObject({ standing: 'approved', person: { memberships: [{ centre: 'be' }] } })
    expect((await decide('planner.nl', further, { decision: 'approve' })).status).toBe(200)
    const { person: account } = await person.session()
    expect(account.memberships.map(({ centre }) => centre).toSorted()).toEqual(['be', 'nl'])
    const row = await server.stores.db
      .selectFrom('person')
      .select('access_until')
      .where('id', '=', account.id)
      .executeTakeFirst()
    expect(row?.access_until).toBe('2026-12-31')
  })

  test('that was ended is not given back by a decision on a request from before', async () => {
    const person = await newcomer('impostor@free.example')
    const id = await ask(person, { role: 'planner', centre: 'be', reason: '' })
    const { person: account } = await person.session()
    expect((await change(account.id, { ended: true })).status).toBe(200)
    expect((await decide('planner.be', id, { decision: 'approve' })).status).toBe(409)
    expect((await person.api('GET', '/api/session')).status).toBe(401)
  })

  test('given by a coordinator stands, whatever becomes of the request from before', async () => {
    const person = await newcomer('helper@free.example')
    const id = await ask(person, { role: 'planner', centre: 'be', reason: '' })
    const { person: account } = await person.session()
    const lastDay = { accessUntil: '2027-06-30' }
    for (const body of [lastDay, { ...lastDay, role: 'planner', memberships: [] }]) {
      expect((await change(account.id, body)).status).toBe(200)
      expect(await person.session()).toMatchObject({ standing: 'waiting' })
    }
    expect((await change(account.id, { role: 'coordinator', memberships: [] })).status).toBe(200)
    expect((await decide('planner.be', id, { decision: 'approve' })).status).toBe(409)
    expect(await person.session()).toMatchObject({ standing: 'approved', person: { role: 'coordinator' } })
    await change(account.id, { ended: true })
  })

  test('of the last coordinator does not end by a day', async () => {
    const people = Accounts.parse(await jsonOf(as(server, 'coordinator').get('/api/people'))).people
    const coordinators = people.filter(({ role, standing }) => role === 'coordinator' && standing === 'approved')
    for (const { id } of coordinators) await change(id, { accessUntil: '2026-12-31' })
    now = () => new Date('2027-01-01T00:30:00Z')
    await server.app.accounts.ending.look()
    now = () => new Date()
    const left = await server.stores.db
      .selectFrom('person')
      .select('id')
      .where('role', '=', 'coordinator')
      .where('standing', '=', 'approved')
      .execute()
    expect(left).toHaveLength(1)
    for (const { id } of left) await change(id, { accessUntil: null })
  })

  test('is listed for its owner, who ends what they do not know', async () => {
    const person = await newcomer('sessions@free.example')
    const other = createVisitor(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    )
    await other.send('POST', `${server.http}/api/sign-in-link`, { email: person.email })
    await server.app.mail.deliver()
    await waitFor(() => mailbox.to(person.email).length > 1, 'the second link')
    const token = /\/auth\/link\/([\w-]+)/.exec(mailbox.to(person.email).at(-1)?.text ?? '')?.[1]
    await other.send('POST', `${server.http}/api/sign-in-link/use`, { token })
    const { json } = await person.api('GET', '/api/sessions')
    expect(json).toMatchObject({
      sessions: expect.arrayContaining([
        expect.objectContaining({ browser: 'Safari', system: 'iOS', own: false, method: 'link' }) as unknown,
        expect.objectContaining({ browser: 'Firefox', system: 'Linux', own: true }) as unknown,
      ]) as unknown,
    })
    expect((await person.api('DELETE', '/api/sessions')).status).toBe(204)
    expect((await other.send('GET', `${server.http}/api/session`)).status).toBe(401)
    expect((await person.api('GET', '/api/session')).status).toBe(200)
    expect((await person.api('DELETE', '/api/sessions/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404)
  })

  test('leaves activities behind that name the person as their owner, listed by plan', async () => {
    const person = await newcomer('owner@free.example')
    await decide('planner.fi', await ask(person, { role: 'planner', centre: 'fi', reason: '' }), {
      decision: 'approve',
    })
    const { id } = (await person.session()).person
    await editDocument(server, 'planner.fi', 'plan/sid-2027/fi', (doc) => {
      for (const found of planActivities(doc).values()) if (found instanceof Y.Map) found.set('owner', id)
    })
    const ownedBy = async () =>
      Accounts.parse(await jsonOf(as(server, 'coordinator').get('/api/people'))).people.find((one) => one.id === id)
        ?.ownedActivities
    await waitFor(async () => ((await ownedBy()) ?? []).length > 0, 'the record of the activities')
    expect(await ownedBy()).toEqual([{ campaign: 'sid-2027', centre: 'fi', count: expect.any(Number) as number }])
  })

  test('leaves open questions behind, which somebody takes', async () => {
    const { id } = await askHelpdesk(server, 'cz')
    await as(server, 'coordinator').post(`/api/thread/${id}/owner`, { owner: 'demo-helpdesk' })
    const ownedBy = async (who: string) => {
      const { people } = Accounts.parse(await jsonOf(as(server, 'coordinator').get('/api/people')))
      return people.find((one) => one.id === who)?.openQuestions ?? 0
    }
    const before = await ownedBy('demo-helpdesk')
    expect(before).toBeGreaterThan(0)
    const hand = (to: string) => as(server, 'coordinator').post('/api/people/demo-helpdesk/hand-over', { to })
    expect((await hand('demo-reader')).status).toBe(404)
    expect((await hand('demo-coordinator')).status).toBe(200)
    expect(await ownedBy('demo-helpdesk')).toBe(0)
    expect(await ownedBy('demo-coordinator')).toBeGreaterThanOrEqual(before)
  })

  test('of two accounts of one person becomes one by a coordinator, with a reason', async () => {
    const [first, second] = [await newcomer('merge-a@free.example'), await newcomer('merge-b@free.example')]
    const [one, two] = [(await first.session()).person.id, (await second.session()).person.id]
    const merge = (who: string, body: object) => as(server, who).post(`/api/people/${two}/merge`, body)
    expect((await merge('coordinator', { into: one, reason: '' })).status).toBe(400)
    expect((await merge('coordinator', { into: two, reason: 'The same' })).status).toBe(404)
    expect((await merge('planner.dk', { into: one, reason: 'The same' })).status).toBe(403)
    expect((await merge('coordinator', { into: one, reason: 'A new address' })).status).toBe(200)
    expect((await second.api('GET', '/api/session')).status).toBe(401)
    const again = await newcomer('merge-b@free.example')
    expect((await again.session()).person.id).toBe(one)
  })

  test('is given to whoever follows an invitation, once', async () => {
    const invite = { email: 'invited@centre.example', role: 'planner', centre: 'pl', lead: true }
    expect((await as(server, 'planner.pl').post('/api/invitations', invite)).status).toBe(403)
    expect((await as(server, 'coordinator').post('/api/invitations', invite)).status).toBe(201)
    await subjectsTo(invite.email, 1)
    const token = /\/auth\/link\/([\w-]+)/.exec(mailbox.to(invite.email).at(-1)?.text ?? '')?.[1]
    const visitor = createVisitor()
    const used = await visitor.send('POST', `${server.http}/api/sign-in-link/use`, { token })
    expect(JSON.parse(used.text)).toMatchObject({
      session: { standing: 'approved', person: { role: 'planner', memberships: [{ centre: 'pl', lead: true }] } },
    })
    expect((await createVisitor().send('POST', `${server.http}/api/sign-in-link/use`, { token })).status).toBe(404)
  })
})
