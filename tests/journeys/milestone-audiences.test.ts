/** Planners say in which strands they work, coordinators who was notified already, and reminders follow both. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Accounts } from '../../shared/accounts/people.ts'
import { addDays, utcDayOf } from '../../shared/days.ts'
import { OwnStrands } from '../../shared/accounts/strands.ts'
import { MilestoneList, Recipients } from '../../shared/milestones/api.ts'
import { MyData } from '../../shared/accounts/myData.ts'
import { as, jsonOf } from '../harness/as.ts'
import { bellItems } from '../harness/bellOf.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { NETWORK_LIST } from '../milestones/networkList.ts'

const LIST = '/api/campaigns/sid-2027/milestones'
/** It is still to come, on whatever day the tests run. */
const WHEN = { kind: 'day', day: addDays(utcDayOf(new Date()), 60) } as const
const HELPLINES = { ...NETWORK_LIST.helplines, when: WHEN }
const BRUSSELS = { ...NETWORK_LIST.brussels, when: WHEN }
const [CALL, MEETING] = ['call-of-helplines-0001', 'meeting-in-brussels-01']

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await jsonOf(as(server, 'coordinator').post(LIST, { id: CALL, milestone: HELPLINES }))
})
afterAll(() => server.close())

const setStrands = (who: string, person: string, strands: readonly string[], centre = 'dk') =>
  as(server, who).put(`/api/centres/${centre}/people/demo-${person}/strands`, { strands })
const reach = async (id: string, centre = 'dk') =>
  Recipients.parse(await jsonOf(as(server, 'coordinator').get(`${LIST}/${id}/recipients?centre=${centre}`)))
const listFor = async (who: string) => MilestoneList.parse(await jsonOf(as(server, who).get(LIST))).milestones
const isFor = async (who: string, id: string) => (await listFor(who)).find((one) => one.id === id)?.isForMe

describe('a strand', () => {
  test('that nobody has chosen reaches all planners of the centre, and the coordinator sees that', async () => {
    expect(await reach(CALL)).toMatchObject({ people: 2, unsaid: [{ strand: 'helpline', centres: ['dk'] }] })
    expect(await isFor('planner2.dk', CALL)).toBe(true)
    expect(await isFor('reader', CALL)).toBe(false)
  })

  test('is chosen by a planner, and reaches them alone', async () => {
    expect((await setStrands('planner2.dk', 'planner2.dk', ['youth', 'helpline', 'youth'])).status).toBe(204)
    const own = OwnStrands.parse(await jsonOf(as(server, 'planner2.dk').get('/api/strands')))
    expect(own.strands).toEqual([{ centre: 'dk', strands: ['helpline', 'youth'] }])
    expect(await reach(CALL)).toMatchObject({ people: 1, unsaid: [] })
    expect(await isFor('planner2.dk', CALL)).toBe(true)
    expect(await isFor('planner.dk', CALL)).toBe(false)
  })

  test('is chosen by leads and coordinators for planners of the centre, who see it in their lists', async () => {
    const lead = (await server.app.people.list()).find(({ memberships }) =>
      memberships.some(({ centre, lead: isLead }) => centre === 'dk' && isLead),
    )
    const who = lead?.email.split('@')[0] ?? ''
    expect((await setStrands(who, 'planner2.dk', ['hotline'])).status).toBe(204)
    const { people } = Accounts.parse(await jsonOf(as(server, who).get('/api/centres/dk/people')))
    expect(people.find(({ id }) => id === 'demo-planner2.dk')?.strands).toEqual([
      { centre: 'dk', strands: ['hotline'] },
    ])
    expect((await setStrands('coordinator', 'planner2.dk', ['helpline'])).status).toBe(204)
    const entry = await server.stores.db
      .selectFrom('audit_entry')
      .select(['concerns', 'detail'])
      .where('action', '=', 'account.strands')
      .orderBy('number', 'desc')
      .executeTakeFirstOrThrow()
    expect(entry.concerns).toBe('demo-planner2.dk')
    expect(JSON.parse(entry.detail)).toEqual({ centre: 'dk', strands: ['helpline'] })
  })

  test('is chosen by nobody else, and for nobody who does not plan for the centre', async () => {
    for (const who of ['planner2.se', 'reader', 'helpdesk', 'planner.se'])
      expect((await setStrands(who, 'planner2.dk', [])).status, who).toBe(403)
    expect((await setStrands('planner2.dk', 'planner2.dk', ['helpline'], 'se')).status).toBe(403)
    expect((await setStrands('coordinator', 'planner2.dk', ['helpline'], 'se')).status).toBe(404)
    expect((await setStrands('coordinator', 'nobody', ['helpline'])).status).toBe(404)
    expect((await setStrands('coordinator', 'planner2.dk', ['switchboard'])).status).toBe(400)
  })

  test('is among one’s own data, and ends with the place in the centre', async () => {
    const { tables } = MyData.parse(await jsonOf(as(server, 'planner2.dk').get('/api/my-data')))
    expect(tables.person_strand).toEqual([{ person: 'demo-planner2.dk', centre: 'dk', strand: 'helpline' }])
    const move = (centre: string) =>
      jsonOf(
        as(server, 'coordinator').patch('/api/people/demo-planner2.dk', { memberships: [{ centre, lead: false }] }),
      )
    await move('fi')
    expect(await server.stores.db.selectFrom('person_strand').selectAll().execute()).toEqual([])
    await move('dk')
  })
})

describe('those already notified', () => {
  const notified = { people: ['demo-reader', 'demo-planner2.se'], centres: ['dk'] }

  test('are chosen with the milestone, which only coordinators see', async () => {
    await jsonOf(as(server, 'coordinator').post(LIST, { id: MEETING, milestone: BRUSSELS, notified }))
    const listed = async (who: string) => (await listFor(who)).find(({ id }) => id === MEETING)
    expect((await listed('coordinator'))?.notified).toEqual({ ...notified, people: notified.people.toSorted() })
    for (const who of ['planner.dk', 'reader', 'helpdesk'])
      expect((await listed(who))?.notified, who).toEqual({ people: [], centres: [] })
    const { tables } = MyData.parse(await jsonOf(as(server, 'reader').get('/api/my-data')))
    expect(tables.milestone_person).toEqual([{ milestone: MEETING, person: 'demo-reader' }])
  })

  test('are reminded, and nobody else', async () => {
    const all = Recipients.parse(await jsonOf(as(server, 'coordinator').get(`${LIST}/${MEETING}/recipients`)))
    expect(all).toMatchObject({
      people: 4,
      others: 1,
      centres: [
        { centre: 'dk', people: 2 },
        { centre: 'se', people: 1 },
      ],
    })
    expect(await jsonOf(as(server, 'coordinator').post(`${LIST}/${MEETING}/reminders`, {}))).toEqual({ people: 4 })
    const bellOf = async (who: string) =>
      (await bellItems(server, who, 'milestone')).filter(({ milestone }) => milestone === MEETING).length
    for (const who of ['reader', 'planner.dk', 'planner2.se']) expect(await bellOf(who), who).toBe(1)
    for (const who of ['planner.se', 'helpdesk']) expect(await bellOf(who), who).toBe(0)
    expect(await isFor('planner2.se', MEETING)).toBe(true)
    expect(await isFor('planner.se', MEETING)).toBe(false)
  })

  test('stay as they are in a change that does not name them, and are replaced by one that does', async () => {
    const put = (version: number, more: object) =>
      as(server, 'coordinator').put(`${LIST}/${MEETING}`, { version, milestone: BRUSSELS, ...more })
    expect((await put(1, {})).status).toBe(200)
    const stored = async () => (await listFor('coordinator')).find(({ id }) => id === MEETING)?.notified
    expect((await stored())?.centres).toEqual(['dk'])
    expect((await put(1, { notified: { people: [], centres: [] } })).status).toBe(409)
    expect((await stored())?.centres).toEqual(['dk'])
    expect((await put(2, { notified: { people: ['demo-reader'], centres: [] } })).status).toBe(200)
    expect(await stored()).toEqual({ people: ['demo-reader'], centres: [] })
  })

  test('are people and centres that there are', async () => {
    const post = (list: object) => as(server, 'coordinator').post(LIST, { milestone: BRUSSELS, notified: list })
    expect((await post({ people: ['nobody'], centres: [] })).status).toBe(400)
    expect((await post({ people: [], centres: ['xx'] })).status).toBe(400)
  })

  test('are forgotten with the milestone', async () => {
    await as(server, 'coordinator').delete(`${LIST}/${MEETING}`)
    expect(await server.stores.db.selectFrom('milestone_person').selectAll().execute()).toEqual([])
  })
})
