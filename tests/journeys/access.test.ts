/** Access to the workspace: its duration, its end, its traces, and invitations. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Accounts } from '../../shared/accounts/people.ts'
import * as Y from 'yjs'
import { planActivities } from '../../shared/plans/layout.ts'
import { as, jsonOf } from '../harness/as.ts'
import { editDocument } from '../harness/documentSockets.ts'
import type { Mailbox } from '../harness/mailbox.ts'
import { askToJoin, linkIn, newcomer as comeIn, openReception } from '../harness/newcomer.ts'
import type { TestServer } from '../harness/testServer.ts'
import { createVisitor } from '../harness/visitor.ts'
import { askHelpdesk } from '../harness/threadsOverHttp.ts'
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
const change = (id: string, body: object) => as(server, 'coordinator').patch(`/api/people/${id}`, body)

describe('access', () => {
  test('ends after its last day, with its sessions', async () => {
    const person = await newcomer('placement@free.example')
    const id = await askToJoin(person, { role: 'planner', centre: 'ie', reason: '' })
    await decide('planner.ie', id, { decision: 'approve', until: '2026-12-31' })
    now = () => new Date('2026-12-31T20:00:00Z')
    await server.app.features.accounts.ending.look()
    expect(await person.session()).toMatchObject({ standing: 'approved' })
    now = () => new Date('2027-01-01T00:30:00Z')
    await server.app.features.accounts.ending.look()
    now = () => new Date()
    expect((await person.api('GET', '/api/session')).status).toBe(401)
  })

  test('to a further centre neither prolongs nor ends the access that somebody has', async () => {
    const person = await newcomer('two-centres@free.example')
    const first = await askToJoin(person, { role: 'planner', centre: 'be', reason: '' })
    await decide('planner.be', first, { decision: 'approve', until: '2026-12-31' })
    const further = await askToJoin(person, { role: 'planner', centre: 'nl', reason: '' })
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
    const id = await askToJoin(person, { role: 'planner', centre: 'be', reason: '' })
    const { person: account } = await person.session()
    expect((await change(account.id, { ended: true })).status).toBe(200)
    expect((await decide('planner.be', id, { decision: 'approve' })).status).toBe(409)
    expect((await person.api('GET', '/api/session')).status).toBe(401)
  })

  test('given by a coordinator stands, whatever becomes of the request from before', async () => {
    const person = await newcomer('helper@free.example')
    const id = await askToJoin(person, { role: 'planner', centre: 'be', reason: '' })
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

  test('ends at once by a last day that is over already', async () => {
    const person = await newcomer('gone-already@free.example')
    const id = await askToJoin(person, { role: 'planner', centre: 'be', reason: '' })
    await decide('planner.be', id, { decision: 'approve' })
    const { person: account } = await person.session()
    const changed = await change(account.id, { accessUntil: '2026-01-31' })
    expect([changed.status, await changed.json()]).toEqual([
      200,
      { person: expect.objectContaining({ standing: 'ended' }) as unknown },
    ])
    expect((await person.api('GET', '/api/session')).status).toBe(401)
  })

  test('of the last coordinator does not end by a day', async () => {
    expect((await change('demo-coordinator2', { ended: true })).status).toBe(200)
    const people = Accounts.parse(await jsonOf(as(server, 'coordinator').get('/api/people'))).people
    const coordinators = people.filter(({ role, standing }) => role === 'coordinator' && standing === 'approved')
    for (const { id } of coordinators) await change(id, { accessUntil: '2026-12-31' })
    now = () => new Date('2027-01-01T00:30:00Z')
    await server.app.features.accounts.ending.look()
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

  test('is listed for its owner, who ends unknown ones', async () => {
    const person = await newcomer('sessions@free.example')
    const other = createVisitor(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    )
    await other.send('POST', `${server.http}/api/sign-in-link`, { email: person.email })
    await server.app.features.mail.deliver()
    await waitFor(() => mailbox.to(person.email).length > 1, 'the second link')
    const token = linkIn(mailbox, person.email)
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
    await decide('planner.fi', await askToJoin(person, { role: 'planner', centre: 'fi', reason: '' }), {
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

  test('is given to the person who follows an invitation, once', async () => {
    const invite = { email: 'invited@centre.example', role: 'planner', centre: 'pl', lead: true }
    expect((await as(server, 'planner.pl').post('/api/invitations', invite)).status).toBe(403)
    expect((await as(server, 'coordinator').post('/api/invitations', invite)).status).toBe(201)
    await server.app.features.mail.deliver()
    await waitFor(() => mailbox.to(invite.email).length > 0, 'the invitation')
    const token = linkIn(mailbox, invite.email)
    const visitor = createVisitor()
    const used = await visitor.send('POST', `${server.http}/api/sign-in-link/use`, { token })
    expect(JSON.parse(used.text)).toMatchObject({
      session: { standing: 'approved', person: { role: 'planner', memberships: [{ centre: 'pl', lead: true }] } },
    })
    expect((await createVisitor().send('POST', `${server.http}/api/sign-in-link/use`, { token })).status).toBe(404)
  })
})
