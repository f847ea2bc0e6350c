/** Calendar feeds: an address without a session, which obeys the rights that its person has now. */
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FeedList, MadeFeed, OwnFeeds } from '../../shared/feeds/calendarFeed.ts'
import { ActivityList } from '../../shared/overview/api.ts'
import { as, asNobody, jsonOf } from '../harness/as.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const FEEDS = '/api/campaigns/sid-2027/feeds'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const person = (who: string) => as(server, `${who}@demo.example`)

async function make(who: string, content: object, name = 'Mine'): Promise<{ path: string; id: string }> {
  const { feed, address } = MadeFeed.parse(await jsonOf(person(who).post(FEEDS, { name, content })))
  return { path: new URL(address).pathname, id: feed.id }
}
async function eventsOf(path: string): Promise<readonly string[]> {
  const answer = await asNobody(server).get(path)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/calendar')])
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as never)
  return calendar.getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('summary')))
}

test('A selection, a plan and the milestones are read without a session', async () => {
  const query = 'theme=sextortion&status=confirmed'
  const list = ActivityList.parse(
    await jsonOf(person('reader').get(`/api/campaigns/sid-2027/activities?${query}&limit=500`)),
  )
  const dated = list.activities.filter(({ startsOn, dates }) => startsOn !== null || dates.length > 0)
  const { path } = await make('reader', { what: 'selection', query })
  const events = await eventsOf(path)
  expect(dated.length).toBeGreaterThan(0)
  for (const { title } of dated)
    expect(
      events.some((summary) => summary.includes(title)),
      title,
    ).toBe(true)

  const plan = await make('planner.dk', { what: 'selection', query: 'centre=dk' })
  expect((await eventsOf(plan.path)).length).toBeGreaterThan(0)
  const dates = await make('planner.dk', { what: 'milestones' })
  expect((await eventsOf(dates.path)).length).toBeGreaterThan(0)
})

test('Reminders are those that its person chose: a day or an hour before, none for what is cancelled', async () => {
  const alarmsOf = async (content: object) => {
    const answer = await asNobody(server).get((await make('planner.dk', content)).path)
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as never)
    return calendar.getAllSubcomponents('vevent').map((event) => ({
      isWholeDays: new ICAL.Event(event).startDate.isDate,
      isCancelled: event.getFirstPropertyValue('status') === 'CANCELLED',
      triggers: event.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    }))
  }
  const selection = { what: 'selection', query: '' }
  expect((await alarmsOf(selection)).flatMap(({ triggers }) => triggers)).toEqual([])
  const byDay = await alarmsOf({ ...selection, alarm: 'day' })
  expect(byDay.length).toBeGreaterThan(100)
  for (const { isWholeDays, isCancelled, triggers } of byDay)
    expect(triggers).toEqual(isCancelled ? [] : [isWholeDays ? '-PT15H' : '-P1D'])
  const byHour = await alarmsOf({ ...selection, alarm: 'hour' })
  expect(byHour.filter(({ triggers }) => triggers.length > 0).length).toBeGreaterThan(10)
  for (const { isWholeDays, isCancelled, triggers } of byHour)
    expect(triggers).toEqual(isCancelled || isWholeDays ? [] : ['-PT1H'])
  expect((await alarmsOf({ what: 'milestones', alarm: 'day' })).every(({ triggers }) => triggers.length === 1)).toBe(
    true,
  )
  expect((await person('planner.dk').post(FEEDS, { name: 'x', content: { ...selection, alarm: 'week' } })).status).toBe(
    400,
  )
})

describe('an address', () => {
  test('that was revoked, or is invalid, leads nowhere', async () => {
    const { path, id } = await make('reader', { what: 'milestones' }, 'To be ended')
    await person('planner.dk').delete(`/api/feeds/${id}`)
    expect((await asNobody(server).get(path)).status).toBe(200)
    await person('reader').delete(`/api/feeds/${id}`)
    for (const gone of [path, '/calendar/x.ics', `/calendar/${'a'.repeat(43)}.ics`, `/calendar/${'a'.repeat(500)}.ics`])
      expect((await asNobody(server).get(gone)).status, gone.slice(0, 40)).toBe(404)
  })

  test('is shown once, and stored nowhere', async () => {
    const { path, id } = await make('reader', { what: 'milestones' }, 'Secret')
    const token = path.slice('/calendar/'.length, -'.ics'.length)
    const { feeds } = FeedList.parse(await jsonOf(person('reader').get(FEEDS)))
    expect(feeds.some((feed) => feed.id === id)).toBe(true)
    const stored = await server.app.db.selectFrom('calendar_feed').selectAll().execute()
    expect(JSON.stringify([feeds, stored])).not.toContain(token)
    expect(JSON.stringify(FeedList.parse(await jsonOf(person('coordinator').get(FEEDS))))).not.toContain(id)
  })

  test('ends with the access of its person', async () => {
    const { path } = await make('planner2.fi', { what: 'selection', query: 'centre=fi' })
    expect((await asNobody(server).get(path)).status).toBe(200)
    const people = await server.app.people.list()
    const id = people.find(({ email }) => email === 'planner2.fi@demo.example')?.id ?? ''
    const ended = await person('coordinator').patch(`/api/people/${id}`, { ended: true })
    expect(ended.status).toBeLessThan(300)
    expect((await asNobody(server).get(path)).status).toBe(404)
  })
})

describe('the list of one’s own', () => {
  const listOf = async (who: string) => OwnFeeds.parse(await jsonOf(person(who).get('/api/feeds'))).feeds
  const entriesOf = async (feed: string) =>
    (await server.app.db.selectFrom('audit_entry').select(['action', 'person', 'detail']).execute()).filter(
      ({ detail }) => detail.includes(feed),
    )

  test('has only the purpose of each, and the day on which it was last read', async () => {
    const { path, id } = await make('planner.se', { what: 'milestones' }, 'Dates')
    const before = (await listOf('planner.se')).find((feed) => feed.id === id)
    expect(before).toMatchObject({ name: 'Dates', campaign: 'sid-2027', content: { what: 'milestones' }, readOn: null })
    const audited = async () => (await server.app.db.selectFrom('audit_entry').select('number').execute()).length
    const entries = await audited()
    await eventsOf(path)
    await eventsOf(path)
    expect(await audited()).toBe(entries)
    const { read_on } = await server.app.db
      .selectFrom('calendar_feed')
      .select('read_on')
      .where('id', '=', id as never)
      .executeTakeFirstOrThrow()
    expect(read_on).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect((await listOf('planner.se')).find((feed) => feed.id === id)?.readOn).toBe(read_on)
    expect(await listOf('planner2.se')).toEqual([])
  })

  test('revokes one or all, and each creation and revocation is in the audit log without the secret', async () => {
    const made = [
      await make('planner2.se', { what: 'milestones' }, 'One'),
      await make('planner2.se', { what: 'selection', query: 'centre=se' }, 'Two'),
      await make('planner2.se', { what: 'milestones' }, 'Three'),
    ]
    const [one, two, three] = made
    expect((await person('planner2.se').delete(`/api/feeds/${one?.id}`)).status).toBe(204)
    expect(new Set((await listOf('planner2.se')).map(({ id }) => id))).toEqual(new Set([two?.id, three?.id]))
    expect((await person('planner2.se').delete('/api/feeds')).status).toBe(204)
    expect(await listOf('planner2.se')).toEqual([])
    for (const { path, id } of made) {
      expect((await asNobody(server).get(path)).status).toBe(404)
      const entries = await entriesOf(id)
      expect(entries.map(({ action }) => action)).toEqual(['feed.create', 'feed.revoke'])
      expect(JSON.stringify(entries)).not.toContain(path.slice('/calendar/'.length, -'.ics'.length))
    }
    // Others' stay.
    expect((await listOf('planner.se')).length).toBeGreaterThan(0)
  })
})

test('Nobody makes endless addresses, nor any of an invalid selection', async () => {
  expect(
    (await person('reader').post(FEEDS, { name: 'x', content: { what: 'selection', query: 'colour=red' } })).status,
  ).toBe(400)
  for (let at = 0; at < 20; at++)
    expect((await person('helpdesk').post(FEEDS, { name: `${at}`, content: { what: 'milestones' } })).status).toBe(201)
  expect((await person('helpdesk').post(FEEDS, { name: 'x', content: { what: 'milestones' } })).status).toBe(409)
})
