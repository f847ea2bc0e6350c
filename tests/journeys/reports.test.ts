/** Reports: written in their document, submitted as a snapshot, decided on, and counted once accepted. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { ConnectionDetail, ConnectionList, type Connection } from '../../shared/connections/connection.ts'
import { ActivityId } from '../../shared/ids.ts'
import type { ReachMetricId } from '../../shared/taxonomy.ts'
import { activityMap, addListEntry, planActivities } from '../../shared/plans/layout.ts'
import { NetworkReport, ReportList, ReportPage, ReportSubmission, ReportVersion } from '../../shared/reports/api.ts'
import { reportEntry, reportText } from '../../shared/reports/layout.ts'
import { FIRST_FORM } from '../../shared/reports/form.ts'
import { writeParagraph } from '../harness/acceptedReports.ts'
import { as, jsonOf } from '../harness/as.ts'
import { bellItems } from '../harness/bellOf.ts'
import { editDocument, readDocument } from '../harness/documentSockets.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const REPORTS = '/api/campaigns/sid-2027/reports'
const PLAN = 'plan/sid-2027/dk'
const REPORT = 'report/sid-2027/dk'

const NOW = new Date('2027-03-01T10:00:00Z')
let clock = NOW
let server: TestServer
let activity: ActivityId
beforeAll(async () => {
  server = await startTestServer({ now: () => clock })
  activity = await readDocument(server, 'planner.dk', PLAN, (doc) =>
    ActivityId.parse([...planActivities(doc).keys()].toSorted()[0]),
  )
})
afterAll(() => server.close())

const page = async (who: string, centre = 'dk') =>
  ReportPage.parse(await jsonOf(as(server, who).get(`${REPORTS}/${centre}`)))
const figures = async () =>
  NetworkReport.parse(await jsonOf(as(server, 'reader').get('/api/campaigns/sid-2027/report'))).figures

async function tell(metric: ReachMetricId, value: number, source: string): Promise<void> {
  await editDocument(server, 'planner.dk', PLAN, (doc) => {
    const map = activityMap(doc, activity)
    map?.set('status', 'done')
    map?.set('outcome', 'as-planned')
    if (map !== null) addListEntry(map, 'actualReach', { metric, value, source })
  })
}
const submit = async () =>
  ReportSubmission.parse(await jsonOf(as(server, 'planner.dk').post(`${REPORTS}/dk/submission`, {})))

describe('S103 · a centre’s report', () => {
  test('is counted of its plan before anybody began it', async () => {
    const { reports } = ReportList.parse(await jsonOf(as(server, 'reader').get(REPORTS)))
    const dk = reports.find(({ centre }) => centre === 'dk')
    expect(dk).toMatchObject({ state: 'none', reported: 0 })
    expect(dk?.of).toBeGreaterThan(3)
    expect((await page('reader')).snapshot).toBeNull()
  })

  test('is begun by its planners alone, and its document opens for nobody else', async () => {
    for (const who of ['planner.se', 'reader', 'helpdesk', 'coordinator'])
      expect((await as(server, who).post(`${REPORTS}/dk`, {})).status, who).toBe(403)
    expect((await as(server, 'planner.dk').post(`${REPORTS}/dk`, {})).status).toBe(204)
    expect((await as(server, 'planner2.dk').post(`${REPORTS}/dk`, {})).status).toBe(204)
    expect((await page('reader')).state).toBe('draft')
    for (const who of ['planner.se', 'reader', 'helpdesk', 'coordinator']) {
      const cookie = await server.cookieOf(`${who}@demo.example`)
      expect(await (await openRawSocket(`${server.ws}/sync/${REPORT}`, { cookie })).closed(), who).toBe(4403)
    }
  })

  test('is submitted as it stands, with words that others read only then', async () => {
    await tell('schools', 412, 'Sign-ups')
    await editDocument(server, 'planner.dk', REPORT, (doc) => {
      const worked = reportEntry(doc, activity).get('worked')
      if (worked instanceof Y.Text) worked.insert(0, 'Adults only answered')
      const paragraph = new Y.XmlElement('paragraph')
      reportText(doc, 'lessons').insert(0, [paragraph])
      paragraph.insert(0, [new Y.XmlText('Send the cards earlier')])
    })
    expect((await page('reader')).snapshot).toBeNull()
    expect(await submit()).toMatchObject({ number: 1, state: 'waiting' })
    const { snapshot, state } = await page('reader')
    expect(state).toBe('submitted')
    const told = snapshot?.activities.find(({ id }) => id === activity)
    expect(told?.words?.worked).toBe('Adults only answered')
    expect(JSON.stringify(snapshot?.sections.lessons)).toContain('Send the cards earlier')
    // Other centres read what was accepted.
    expect((await page('planner.se')).snapshot).toBeNull()
    expect(await figures()).toEqual([])
  })

  test('is returned with words at their places, which its planners alone read', async () => {
    const decision = (body: object) => as(server, 'coordinator').post(`${REPORTS}/dk/decision`, body)
    expect((await decision({ decision: 'return', words: '' })).status).toBe(400)
    expect((await as(server, 'reader').post(`${REPORTS}/dk/decision`, { decision: 'accept' })).status).toBe(403)
    const notes = [{ at: { section: 'lessons' }, words: 'Which cards?' }]
    expect((await decision({ decision: 'return', words: 'Nearly there', notes })).status).toBe(200)
    const own = await page('planner.dk')
    expect(own.state).toBe('returned')
    expect(own.submissions[0]).toMatchObject({ words: 'Nearly there', notes })
    expect((await page('reader')).submissions[0]).toMatchObject({ words: '', notes: [] })
    expect(await bellItems(server, 'planner2.dk', 'report')).toMatchObject([
      { what: 'report-returned', words: 'Nearly there', by: 'Coordinator' },
    ])
    expect((await decision({ decision: 'accept' })).status, 'nothing waits').toBe(409)
  })

  test('of two planners who submit at once one replaces the other, and an overtaken one cannot be accepted', async () => {
    const [one, other] = await Promise.all([submit(), submit()])
    expect(new Set([one.number, other.number])).toEqual(new Set([2, 3]))
    const [earlier, newer] = one.number < other.number ? [one, other] : [other, one]
    const accept = (submission: string) =>
      as(server, 'coordinator').post(`${REPORTS}/dk/decision`, { decision: 'accept', submission })
    expect((await accept(earlier.id)).status).toBe(409)
    expect((await accept(newer.id)).status).toBe(200)
    expect((await page('planner.se')).state).toBe('accepted')
    expect((await page('planner.se')).snapshot?.activities.length).toBeGreaterThan(3)
  })

  test('counts once it is accepted; what is written afterwards does not, until a correction is accepted', async () => {
    expect(await figures()).toMatchObject([
      {
        metric: 'schools',
        sum: 412,
        centres: 1,
        sources: [{ centre: 'dk', activity, value: 412, source: 'Sign-ups' }],
      },
    ])
    await tell('downloads', 5310, 'Counter')
    expect((await figures()).map(({ metric }) => metric)).toEqual(['schools'])
    await submit()
    expect(
      (await figures()).map(({ metric }) => metric),
      'a correction waits',
    ).toEqual(['schools'])
    await as(server, 'coordinator').post(`${REPORTS}/dk/decision`, { decision: 'accept' })
    expect((await figures()).map(({ metric, sum }) => [metric, sum])).toEqual([
      ['schools', 412],
      ['downloads', 5310],
    ])
    const first = ReportVersion.parse(await jsonOf(as(server, 'reader').get(`${REPORTS}/dk/submissions/1`)))
    expect(first.submission.state).toBe('returned')
    expect((await as(server, 'planner.se').get(`${REPORTS}/dk/submissions/1`)).status).toBe(404)
  })

  test('keeps an activity that was deleted after it was accepted, with its last title', async () => {
    await editDocument(server, 'planner.dk', PLAN, (doc) =>
      activityMap(doc, activity)?.set('trashedAt', '2027-03-02T08:00:00.000Z'),
    )
    expect((await figures())[0]?.sources).toHaveLength(1)
    await editDocument(server, 'planner.dk', PLAN, (doc) => activityMap(doc, activity)?.set('trashedAt', null))
  })
})

describe('S104 · one event of two centres', () => {
  const PAIR = ['ee', 'lv'] as const
  let connection: Connection
  beforeAll(async () => {
    const { connections } = ConnectionList.parse(
      await jsonOf(as(server, 'reader').get('/api/campaigns/sid-2027/connections')),
    )
    const found = connections.find(({ sides }) => sides.every(({ centre }) => PAIR.some((one) => one === centre)))
    if (found === undefined) throw new Error('the demo network has no such connection')
    connection = found
    for (const [at, { centre, activity: id }] of connection.sides.entries()) {
      await editDocument(server, `planner.${centre}`, `plan/sid-2027/${centre}`, (doc) => {
        const map = activityMap(doc, id)
        if (map !== null) addListEntry(map, 'actualReach', { metric: 'participants_online', value: 1000 + at })
      })
      await as(server, `planner.${centre}`).post(`${REPORTS}/${centre}/submission`, {})
    }
  })
  const acceptBoth = async () => {
    for (const { centre } of connection.sides)
      await as(server, 'coordinator').post(`${REPORTS}/${centre}/decision`, { decision: 'accept' })
  }
  const online = async () => (await figures()).find(({ metric }) => metric === 'participants_online')
  const joint = async (who: string, body: object, path = '') =>
    as(server, who).put(`/api/connections/${connection.id}/joint${path}`, body)

  test('is one only when both say so, each for itself; a connection alone changes nothing', async () => {
    expect(await online(), 'both wait').toBeUndefined()
    await acceptBoth()
    expect(await online()).toMatchObject({ sum: 2001, centres: 2 })
    expect((await joint('planner.dk', { centre: 'ee', says: 'one' })).status).toBe(403)
    expect((await joint('planner.ee', { centre: 'lv', says: 'one' })).status, 'for the other').toBe(403)
    expect((await joint('planner.ee', { centre: 'ee', says: 'one' })).status).toBe(200)
    expect(await online()).toMatchObject({ sum: 2001 })
    expect((await joint('planner.lv', { metric: 'participants_online', centre: 'lv' }, '/counts')).status).toBe(409)
    const said = ConnectionDetail.parse(await jsonOf(await joint('planner.lv', { centre: 'lv', says: 'one' })))
    expect(said.joint.sides.map(({ says, metrics }) => [says, metrics])).toEqual([
      ['one', ['participants_online']],
      ['one', ['participants_online']],
    ])
    const [first] = connection.sides
    expect(await online(), 'the centre that reported first').toMatchObject({
      sum: 1000,
      centres: 1,
      sources: [{ centre: first.centre }],
      notAdded: [{ value: 1001, why: 'joint' }],
    })
  })

  test('counts each metric at the centre that they choose', async () => {
    const [, second] = connection.sides
    const counted = { metric: 'participants_online', centre: second.centre }
    expect((await joint('planner.ee', counted, '/counts')).status).toBe(200)
    expect((await joint('planner.ee', { ...counted, centre: 'dk' }, '/counts')).status).toBe(400)
    expect(await online()).toMatchObject({ sum: 1001, notAdded: [{ value: 1000, why: 'joint' }] })
    await joint('planner.ee', { centre: 'ee', says: 'two' })
    expect(await online()).toMatchObject({ sum: 2001 })
  })
})

describe('the day of the reports', () => {
  test('stands in the list, with who was late, and reminds only planners of centres that have not submitted', async () => {
    const { due } = ReportList.parse(await jsonOf(as(server, 'reader').get(REPORTS)))
    expect(due).toEqual({ day: '2027-03-05', isCloseOfBusiness: true })
    const late = ReportList.parse(await jsonOf(as(server, 'reader').get('/api/campaigns/sid-2026/reports')))
    expect(late.reports.filter(({ isLate }) => isLate).map(({ centre }) => centre)).toEqual(['ba', 'ch'])
    clock = new Date('2027-03-02T08:00:00Z')
    await server.app.features.reports.reminders.look()
    expect(await bellItems(server, 'planner.fi', 'report')).toMatchObject([{ what: 'report-due', due: '2027-03-05' }])
    expect((await bellItems(server, 'planner.dk', 'report')).map(({ what }) => what)).not.toContain('report-due')
    await server.app.features.reports.reminders.look()
    expect((await bellItems(server, 'planner.fi', 'report'))[0]?.unread, 'once').toBe(1)
    expect(await bellItems(server, 'planner.am', 'report'), 'without a plan').toEqual([])
    clock = NOW
  })
})

describe('S103 · in a closed campaign', () => {
  test('a centre writes again until a day, when a coordinator opens it for its report', async () => {
    const reopen = (until: string | null) => as(server, 'coordinator').put(`${REPORTS}/se/reopening`, { until })
    expect((await reopen('2027-03-10')).status, 'it is open').toBe(400)
    await as(server, 'coordinator').patch('/api/campaigns/sid-2027', { closed: true })
    expect((await as(server, 'planner.se').post(`${REPORTS}/se/submission`, {})).status).toBe(403)
    expect((await reopen('2027-02-28')).status, 'a day that is over').toBe(400)
    expect((await reopen('2027-03-10')).status).toBe(204)
    await editDocument(server, 'planner.se', 'plan/sid-2027/se', (doc) => {
      const [map] = [...planActivities(doc).values()]
      if (map instanceof Y.Map) map.set('outcome', 'as-planned')
    })
    expect((await as(server, 'planner.se').post(`${REPORTS}/se/submission`, {})).status).toBe(201)
    expect((await as(server, 'planner.dk').post(`${REPORTS}/dk/submission`, {})).status, 'others stay out').toBe(403)
    expect((await reopen(null)).status).toBe(204)
    expect((await as(server, 'planner.se').post(`${REPORTS}/se/submission`, {})).status).toBe(403)
  })

  test('coordinators begin and write the chapters of the network’s report, and nobody writes anything else', async () => {
    const chapters = '/api/campaigns/sid-2027/report'
    expect((await as(server, 'planner.dk').post(chapters, {})).status).toBe(403)
    expect((await as(server, 'coordinator').post(chapters, {})).status).toBe(204)
    await editDocument(server, 'coordinator', 'report/sid-2027/network', (doc) => {
      writeParagraph(reportText(doc, 'summary'), 'Written after the day')
    })
    const read = NetworkReport.parse(await jsonOf(as(server, 'coordinator').get(chapters)))
    expect(JSON.stringify(read.chapters.summary)).toContain('Written after the day')
    await expect(editDocument(server, 'planner.dk', REPORT, (doc) => void reportEntry(doc, activity))).rejects.toThrow()
    expect((await as(server, 'coordinator').put(`${chapters}/form`, FIRST_FORM)).status).toBe(403)
  })
})
