/** From a stranger to a planner: asking to join, waiting, deciding. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { JoinRequestList, OwnJoinRequest } from '../../shared/accounts/joinRequest.ts'
import { as, jsonOf } from '../harness/as.ts'
import type { Mailbox } from '../harness/mailbox.ts'
import { askToJoin, newcomer as comeIn, openReception } from '../harness/newcomer.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import type { TestServer } from '../harness/testServer.ts'
import { waitFor } from '../harness/waitFor.ts'

let reception: Awaited<ReturnType<typeof openReception>>
let server: TestServer
let mailbox: Mailbox
let now = () => new Date()
beforeAll(async () => {
  reception = await openReception(() => now())
  ;({ server, mailbox } = reception)
})
afterAll(() => reception.close())

const newcomer = (email: string) => comeIn(reception, email)
const decide = (who: string, id: string, decision: object) =>
  as(server, who).post(`/api/join-requests/${id}/decision`, decision)
const listOf = async (who: string) =>
  JoinRequestList.parse(await jsonOf(as(server, who).get('/api/join-requests'))).requests
async function subjectsTo(address: string, count: number): Promise<readonly string[]> {
  await server.app.features.mail.deliver()
  await waitFor(() => mailbox.to(address).length >= count, `${count} mails to ${address}`)
  return mailbox.to(address).map(({ subject }) => subject)
}

test('a stranger picks the wrong centre, is moved by its lead, approved by the right one, and edits', async () => {
  const person = await newcomer('teacher@school.example')
  expect(await person.session()).toMatchObject({ standing: 'new' })
  const id = await askToJoin(person, {
    role: 'planner',
    centre: 'se',
    reason: 'I take over the lessons.',
    name: 'Teacher',
  })
  expect(await person.session()).toMatchObject({ standing: 'waiting', person: { name: 'Teacher' } })
  expect((await person.api('GET', '/api/campaigns/sid-2027/plans')).status).toBe(403)
  const socket = () => openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, { cookie: person.cookieFor(server.http) })
  expect(await (await socket()).closed()).toBe(4403)

  expect(await subjectsTo('planner.se@demo.example', 1)).toEqual([expect.stringContaining('Somebody asks to join')])
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
  expect((await as(server, 'coordinator').patch(`/api/people/${account.id}`, { ended: true })).status).toBe(200)
  expect([4401, 4403]).toContain(await editor.closed())
  expect((await person.api('GET', '/api/session')).status).toBe(401)
})

test('an applicant is asked back, answers, changes the request and withdraws it', async () => {
  const person = await newcomer('asked@free.example')
  const id = await askToJoin(person, { role: 'planner', centre: 'fi', reason: 'First words' })
  expect((await decide('planner.fi', id, { decision: 'ask', words: '' })).status).toBe(400)
  expect((await decide('planner.fi', id, { decision: 'ask', words: 'Who are you?' })).status).toBe(200)
  const own = async () => OwnJoinRequest.parse((await person.api('GET', '/api/join-requests/own')).json).request
  expect(await own()).toMatchObject({ state: 'asked', messages: [{ words: 'Who are you?', own: false }] })
  expect((await person.api('POST', `/api/join-requests/${id}/answer`, { words: 'The new teacher.' })).status).toBe(204)
  expect(await own()).toMatchObject({ state: 'waiting', deciders: ['Planner, Finland'] })
  expect(await askToJoin(person, { role: 'planner', centre: 'ee', reason: 'Other words' })).toBe(id)
  expect(await own()).toMatchObject({ centre: 'ee', reason: 'Other words', deciders: ['Planner, Estonia'] })
  expect((await person.api('DELETE', `/api/join-requests/${id}`)).status).toBe(204)
  expect(await own()).toMatchObject({ state: 'withdrawn' })
  expect(await person.session()).toMatchObject({ standing: 'new' })
  expect((await decide('planner.ee', id, { decision: 'approve' })).status).toBe(409)
})

test('a refused person reads why, reads nothing else, and may ask again', async () => {
  const person = await newcomer('refused@free.example')
  const id = await askToJoin(person, { role: 'reader', reason: 'I am curious.' })
  expect((await decide('planner.dk', id, { decision: 'approve' })).status).toBe(403)
  expect(
    (await decide('coordinator', id, { decision: 'refuse', words: 'Readers are staff of the Commission.' })).status,
  ).toBe(200)
  expect(await person.session()).toMatchObject({ standing: 'refused' })
  const { json } = await person.api('GET', '/api/join-requests/own')
  expect(OwnJoinRequest.parse(json).request).toMatchObject({ words: 'Readers are staff of the Commission.' })
  expect((await person.api('GET', '/api/campaigns')).status).toBe(403)
  const again = await askToJoin(person, { role: 'reader', reason: 'I am staff now.' })
  const request = (await listOf('coordinator')).find((one) => one.id === again)
  expect(request?.earlier.map(({ state }) => state)).toEqual(['refused'])
})

test('nobody waits for ever: leads are reminded after two working days, coordinators are asked after four', async () => {
  const person = await newcomer('patient@free.example')
  const monday = new Date('2026-11-30T10:00:00Z')
  now = () => monday
  const id = await askToJoin(person, { role: 'planner', centre: 'no', reason: '' })
  await subjectsTo('planner.no@demo.example', 1)
  const at = async (iso: string) => {
    now = () => new Date(iso)
    await server.app.features.accounts.reminders.look()
    await server.app.features.mail.deliver()
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
  const id = await askToJoin(person, { role: 'planner', centre: 'lt', reason: '' })
  expect((await listOf('coordinator')).find((one) => one.id === id)?.escalatedAt).not.toBeNull()
})

test('two who decide at once decide once, and the approval is told once', async () => {
  const person = await newcomer('raced@free.example')
  const id = await askToJoin(person, { role: 'planner', centre: 'at', reason: '' })
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
  await decide('planner.dk', await askToJoin(first, { role: 'planner', centre: 'dk', reason: '' }), {
    decision: 'approve',
  })
  const second = await newcomer('two@centre-dk.example')
  expect((await second.api('GET', '/api/join-options')).json).toMatchObject({ proposed: 'dk' })
  const free = await newcomer('three@gmail.com')
  expect((await free.api('GET', '/api/join-options')).json).toMatchObject({ proposed: null })
  const [own, other] = [
    await askToJoin(second, { role: 'planner', centre: 'dk', reason: '' }),
    await askToJoin(free, { role: 'planner', centre: 'dk', reason: '' }),
  ]
  const list = await listOf('planner.dk')
  expect(list.find(({ id }) => id === own)?.addressMatch).toBe('fits')
  expect(list.find(({ id }) => id === other)?.addressMatch).toBe('free-mail')
})
