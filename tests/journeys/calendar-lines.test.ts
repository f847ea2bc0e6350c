/** Calendars hold our lines alone, whatever people write into a plan. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { MadeFeed } from '../../shared/feeds/calendarFeed.ts'
import { planActivities } from '../../shared/plans/layout.ts'
import { PlanView } from '../../shared/plans/api.ts'
import { as, asNobody, jsonOf } from '../harness/as.ts'
import { openDocument } from '../harness/documentSockets.ts'
import { publishCentre } from '../harness/publishCentre.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { waitFor } from '../harness/waitFor.ts'

const API = '/api/campaigns/sid-2027'
/** Keys that were found to end a line of a calendar, and ids likewise. */
const BREAKS = [
  'x\r\nSUMMARY:EVIL, come elsewhere',
  'y\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\r\nSUMMARY:EVIL\r\nATTACH:https://evil.example/x.exe\r\nEND:VEVENT',
  'z\nATTACH:https://evil.example/',
  'EVIL\u2028text',
]
const PROPERTIES = new Set(
  `BEGIN END VERSION PRODID NAME X-WR-CALNAME UID SEQUENCE DTSTAMP DTSTART DTEND SUMMARY LOCATION DESCRIPTION URL STATUS
   X-MICROSOFT-CDO-ALLDAYEVENT X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT TZID TZOFFSETFROM TZOFFSETTO TZNAME RRULE RDATE
   LAST-MODIFIED TZURL`.split(/\s+/),
)
const COMPONENTS = new Set(['VCALENDAR', 'VEVENT', 'VTIMEZONE', 'STANDARD', 'DAYLIGHT'])
/** The id of a public event is a hash; others are ids of our clients. */
const UID = { public: /^[0-9a-f]{32}@sid-workspace$/, own: /^[\w.-]+@sid-workspace$/ }

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await publishCentre(server, 'cy', { title: 'SIC Cyprus', helpline: '1480', activities: 3 })
})
afterAll(() => server.close())

/** Writes dates with these keys into each activity, and activities with such ids. */
async function breakKeys(): Promise<void> {
  const planner = await openDocument(server, 'planner.cy', 'plan/sid-2027/cy')
  planner.edit((doc) => {
    const activities = planActivities(doc)
    for (const activity of activities.values()) {
      if (!(activity instanceof Y.Map)) continue
      const dates = new Y.Map<unknown>()
      for (const key of ['first', ...BREAKS]) {
        const date = new Y.Map<unknown>()
        date.set('day', '2027-02-09')
        date.set('order', 'a0')
        dates.set(key, date)
      }
      activity.set('dates', dates)
    }
    for (const key of BREAKS) {
      const [first] = activities.values()
      if (first instanceof Y.Map) activities.set(key.slice(0, 64), first.clone())
    }
  })
  await planner.ack()
  await planner.close()
}

/** The lines of a calendar as programs read them: folded lines are joined. */
const linesOf = (calendar: string): readonly string[] =>
  calendar
    .trimEnd()
    .replaceAll(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)

function expectOurs(calendar: string, kind: keyof typeof UID): void {
  const lines = linesOf(calendar)
  expect(lines.filter((line) => line === 'BEGIN:VEVENT').length).toBeGreaterThan(0)
  for (const line of lines) {
    const [, name = line, value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? []
    expect(PROPERTIES, line).toContain(name)
    if (name === 'BEGIN' || name === 'END') expect(COMPONENTS, line).toContain(value)
    if (name === 'UID') expect(value).toMatch(UID[kind])
  }
  expect(calendar).not.toContain('EVIL')
  expect(calendar).not.toContain('evil')
}

test('S76 · Each line of a calendar is one of ours: of public pages, embeds, own feeds and files', async () => {
  const page = '/en/sid/2027/cy.ics'
  const before = (await (await asNobody(server).get(page)).text()).length
  await breakKeys()
  await waitFor(async () => (await (await asNobody(server).get(page)).text()).length !== before, 'the new dates')
  const listed = ['/en/sid/2027/calendar.ics', '/el/sid/2027/calendar.ics', page]
  for (const path of listed) {
    const answer = await asNobody(server).get(path)
    expect([path, answer.status]).toEqual([path, 200])
    expectOurs(await answer.text(), 'public')
  }
  const reader = as(server, 'reader')
  for (const file of ['plans/cy.ics', 'activities.ics?centre=cy']) {
    const answer = await reader.get(`${API}/${file}`)
    expect([file, answer.status]).toEqual([file, 200])
    expectOurs(await answer.text(), 'own')
  }
  const content = { what: 'selection', query: 'centre=cy' }
  const { address } = MadeFeed.parse(await jsonOf(reader.post(`${API}/feeds`, { name: 'Cyprus', content })))
  expectOurs(await (await asNobody(server).get(new URL(address).pathname)).text(), 'own')
})

test('S76 · Entries with other keys do not count, and the view says so', async () => {
  const plan = PlanView.parse(await jsonOf(as(server, 'reader').get(`${API}/plans/cy`)))
  expect(plan.activities).toHaveLength(3)
  expect(plan.activities.map(({ dates }) => dates.map(({ id }) => id))).toEqual([['first'], ['first'], ['first']])
  expect(plan.problems.filter(({ problem }) => problem === 'not-valid')).toHaveLength(3 * BREAKS.length + BREAKS.length)
})
