/** The network's own list of November 2024 goes in through the API, and comes out in the list, mails, the bell and a calendar. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saferInternetDayCampaign } from '../../shared/campaign.ts'
import { LocalDate } from '../../shared/days.ts'
import { CentreId } from '../../shared/ids.ts'
import { AuditPage } from '../../shared/accounts/audit.ts'
import { MilestoneList, Recipients, type ListedMilestone } from '../../shared/milestones/api.ts'
import { MAX_MILESTONES, Milestone } from '../../shared/milestones/milestone.ts'
import { bellItems } from '../harness/bellOf.ts'
import { as, jsonOf } from '../harness/as.ts'
import { openMailbox, type Mailbox } from '../harness/mailbox.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { NETWORK_LIST } from '../milestones/networkList.ts'

const CAMPAIGN = { ...saferInternetDayCampaign(2025), day: LocalDate.parse('2025-02-11') }
/** Denmark and Sweden are funded centres, Albania is a SIC+. */
const CENTRES = ['dk', 'se', 'al'].map((id) => CentreId.parse(id))
const LIST = `/api/campaigns/${CAMPAIGN.id}/milestones`
const HOUR_MS = 60 * 60_000
const MORNING = new Date('2024-11-12T06:30:00Z')

let clock = new Date('2024-10-02T08:00:00Z')
let server: TestServer
let mailbox: Mailbox
const written = new Map<string, Milestone>()

const folder = mkdtempSync(join(tmpdir(), 'sid-milestones-'))
const start = () => startTestServer({ folder, smtpUrl: mailbox.url, now: () => clock })

beforeAll(async () => {
  mailbox = await openMailbox()
  server = await start()
  await server.app.campaigns.add(CAMPAIGN, CENTRES)
  for (const [name, milestone] of Object.entries(NETWORK_LIST)) {
    const answer = await jsonOf(as(server, 'coordinator').post(LIST, { milestone }))
    written.set(name, Milestone.parse(answer))
  }
})
afterAll(async () => {
  await server.close()
  await mailbox.close()
  rmSync(folder, { recursive: true, force: true })
})

const list = async (who = 'coordinator'): Promise<readonly ListedMilestone[]> =>
  MilestoneList.parse(await jsonOf(as(server, who).get(LIST))).milestones
const idOf = (name: keyof typeof NETWORK_LIST) => written.get(name)?.id ?? ''
const bellOf = async (who: string) => await bellItems(server, who, 'milestone')
async function deliver(): Promise<void> {
  clock = new Date(clock.getTime() + HOUR_MS)
  await server.app.features.mail.deliver()
}

test('milestones are listed by day, as they were written', async () => {
  const milestones = await list('planner.dk')
  expect(milestones.map(({ title }) => title)).toEqual([
    'Call of awareness centres',
    'Survey',
    'Report',
    'Safer Internet Forum',
    '#MediaSmartOnline',
    'Meeting in Brussels',
    'Briefing',
    'Call of helplines',
    'Internet Governance Forum',
    'Safer Internet Day',
    'Network meeting',
  ])
  expect(milestones[1]).toMatchObject(NETWORK_LIST.survey)
  expect(milestones.every(({ sent }) => sent.length === 0)).toBe(true)
})

test('a milestone that is sent twice with one id is written once', async () => {
  const body = { id: 'the-same-milestone-00A', milestone: NETWORK_LIST.call }
  const first = await as(server, 'coordinator').post(LIST, body)
  const second = await as(server, 'coordinator').post(LIST, body)
  expect([first.status, second.status]).toEqual([201, 201])
  expect((await list()).filter(({ id }) => id === body.id)).toHaveLength(1)
  expect((await as(server, 'coordinator').delete(`${LIST}/${body.id}`)).status).toBe(204)
  expect((await as(server, 'coordinator').delete(`${LIST}/${body.id}`)).status).toBe(404)
})

test('a bad milestone is refused with the reason', async () => {
  const bad = { ...NETWORK_LIST.call, when: { kind: 'week', monday: '2024-11-19' }, link: 'javascript:alert(1)' }
  const response = await as(server, 'coordinator').post(LIST, { milestone: bad })
  expect(response.status).toBe(400)
  expect(((await response.json()) as { detail: string }).detail).toMatch(/must be a Monday.*starts with https/)
})

describe('on the morning of 12 November 2024', () => {
  beforeAll(async () => {
    clock = MORNING
    await server.app.features.milestones.reminders.look()
    await deliver()
  })

  test('the list has the labels of the day', async () => {
    const labels = Object.fromEntries((await list()).map(({ title, label }) => [title, label]))
    expect(labels).toMatchObject({
      'Call of awareness centres': 'tomorrow',
      Survey: 'final-reminder',
      Report: 'urgent-reminder',
      'Safer Internet Forum': null,
      'Internet Governance Forum': null,
    })
  })

  test('a planner reads one mail with all of it, in plain words', () => {
    const mails = mailbox.to('planner.dk@demo.example')
    expect(mails).toHaveLength(1)
    expect(mails[0]?.subject).toBe(
      'TOMORROW, for information and participation: Call of awareness centres and 2 more dates',
    )
    expect(mails[0]?.text).toContain(
      [
        'TOMORROW, for information and participation: Call of awareness centres',
        `${server.http}/milestones/sid-2025?milestone=${idOf('call')}`,
        '',
        'Wednesday 13 November 2024, 12:00 CET',
        '    Online',
        '    For: Awareness centres',
        '    Contact: Coordination Team',
      ].join('\n'),
    )
    expect(mails[0]?.text).toContain('FINAL REMINDER, for action: Survey')
    expect(mails[0]?.text).toContain('Thursday 14 November 2024, by 17:00 (Brussels)')
    expect(mails[0]?.text).toContain('URGENT REMINDER, for action: Report')
    expect(mails[0]?.html).toContain('TOMORROW, for information and participation: Call of awareness centres</a>')
  })

  test('only the audience is reminded', async () => {
    const titles = async (who: string) => (await bellOf(who)).map(({ title }) => title).toSorted()
    expect(await titles('planner.dk')).toEqual(['Call of awareness centres', 'Report', 'Survey'])
    // A SIC+ is not an awareness centre, and readers are included in "for all".
    expect(await titles('planner.al')).toEqual(['Report', 'Survey'])
    expect(await titles('reader')).toEqual(['Report', 'Survey'])
    expect(await titles('helpdesk')).toEqual(['Report', 'Survey'])
    // Norway takes no part in this campaign.
    expect(await titles('planner.no')).toEqual([])
    expect(await titles('coordinator')).toEqual([])
  })

  test('coordinators see what went to how many', async () => {
    const call = (await list()).find(({ id }) => id === idOf('call'))
    const planners = (await server.app.people.list()).filter(({ memberships }) =>
      memberships.some(({ centre }) => centre === 'dk' || centre === 'se'),
    )
    expect(call?.sent).toMatchObject([{ label: 'tomorrow', people: planners.length }])
    expect((await list('planner.dk')).every(({ sent }) => sent.length === 0)).toBe(true)
  })

  test('nobody is reminded twice, not by a look again, nor after a restart', async () => {
    const before = mailbox.received.length
    await Promise.all([
      server.app.features.milestones.reminders.look(),
      server.app.features.milestones.reminders.look(),
    ])
    await deliver()
    expect(mailbox.received).toHaveLength(before)
    await server.close()
    server = await start()
    server.app.features.mail.start()
    await server.app.features.milestones.reminders.look()
    await deliver()
    expect(mailbox.received).toHaveLength(before)
  })

  test('reading the page empties the bell', async () => {
    expect((await as(server, 'planner.dk').post(`${LIST}/read`)).status).toBe(204)
    expect((await bellOf('planner.dk')).every(({ unread }) => unread === 0)).toBe(true)
  })
})

test('who was reminded of tomorrow is not reminded of the week on the day itself', async () => {
  clock = new Date('2024-11-13T07:00:00Z')
  await server.app.features.milestones.reminders.look()
  const call = (await list()).find(({ id }) => id === idOf('call'))
  expect(call?.sent.map(({ label }) => label)).toEqual(['tomorrow'])
})

test('nothing is sent in the night', async () => {
  const before = mailbox.received.length
  clock = new Date('2024-11-17T23:30:00Z')
  await server.app.features.milestones.reminders.look()
  await deliver()
  expect(mailbox.received).toHaveLength(before)
})

test('a mail that goes a day later does not say tomorrow', async () => {
  await as(server, 'planner.se').put('/api/mail-choice', { choice: 'daily' })
  // After eight, so that the daily mail goes on the day itself.
  clock = new Date('2024-12-05T08:00:00Z')
  await server.app.features.milestones.reminders.look()
  clock = new Date('2024-12-06T07:30:00Z')
  await server.app.features.mail.deliver()
  const mail = mailbox.to('planner.se@demo.example').at(-1)
  expect(mail?.text).toContain('THIS WEEK, for information and participation: Call of helplines')
  expect(mail?.text).not.toContain('TOMORROW, for information and participation: Call of helplines')
})

describe('a coordinator', () => {
  const path = (rest = '') => `${LIST}/${idOf('amsterdam')}${rest}`

  test('sees whom a reminder reaches, sends it, and the next one has the next label', async () => {
    await as(server, 'planner2.dk').put('/api/mail-choice', { choice: 'off' })
    clock = new Date('2025-01-20T09:00:00Z')
    const reach = async () =>
      Recipients.parse(await jsonOf(as(server, 'coordinator').get(path('/recipients?centre=dk'))))
    expect(await reach()).toEqual({
      label: 'reminder',
      people: 2,
      byMail: 1,
      centres: [{ centre: 'dk', people: 2, hadAll: 0 }],
      unsaid: [],
      others: 0,
      hadAll: 0,
    })
    const sent = await jsonOf(as(server, 'coordinator').post(path('/reminders'), { centres: ['dk'] }))
    expect(sent).toEqual({ people: 2 })
    expect((await bellOf('planner2.dk'))[0]).toMatchObject({ label: 'reminder', title: 'Network meeting' })
    expect(await reach()).toMatchObject({
      label: null,
      people: 0,
      hadAll: 2,
      centres: [{ centre: 'dk', people: 0, hadAll: 2 }],
    })
    const again = await jsonOf(as(server, 'coordinator').post(path('/reminders'), { centres: ['dk'] }))
    expect(again).toEqual({ people: 0 })
    await deliver()
    expect(mailbox.to('planner.dk@demo.example').at(-1)?.subject).toBe('REMINDER, for participation: Network meeting')
    expect(mailbox.to('planner2.dk@demo.example').at(-1)?.subject).not.toContain('Network meeting')
  })

  test('adds own words, which are read in the bell, the mail and beside the audit log as they were written, and are not in it', async () => {
    const words = 'Dear all,\r\n<b>we</b> miss your plan & "dates" – kīa ora 🙂 '
    const sent = 'Dear all,\n<b>we</b> miss your plan & "dates" – kīa ora 🙂'
    const remind = (body: object) => as(server, 'coordinator').post(path('/reminders'), { centres: ['al'], ...body })
    expect((await remind({ words: 'x'.repeat(501) })).status).toBe(400)
    expect((await remind({ words: 7 })).status).toBe(400)
    expect((await jsonOf(remind({ words }))) as { people: number }).toEqual({ people: 2 })
    expect((await bellOf('planner.al')).find(({ title }) => title === 'Network meeting')).toMatchObject({ words: sent })
    await deliver()
    const mail = mailbox.to('planner.al@demo.example').at(-1)
    expect(mail?.text).toContain('    Dear all,\n    <b>we</b> miss your plan & "dates" – kīa ora 🙂')
    expect(mail?.html).toContain('Dear all,<br />&lt;b&gt;we&lt;/b&gt; miss your plan &amp; &quot;dates&quot;')
    const log = AuditPage.parse(await jsonOf(as(server, 'coordinator').get('/api/audit?action=milestone.remind')))
    const detail = JSON.parse(log.entries[0]?.detail ?? '') as Record<string, unknown>
    const { message, ...rest } = detail
    expect(rest).toEqual({
      campaign: CAMPAIGN.id,
      milestone: idOf('amsterdam'),
      centres: ['al'],
      people: 2,
      characters: sent.length,
    })
    expect(log.words).toEqual({ [String(message)]: sent })
  })

  test('moves a date: it is an update, and a change of an old version is a conflict', async () => {
    const before = (await list()).find(({ id }) => id === idOf('amsterdam'))
    const when = { kind: 'range', from: '2025-03-26', to: '2025-03-27' }
    const body = { version: before?.version, milestone: { ...NETWORK_LIST.amsterdam, when } }
    const changed = Milestone.parse(await jsonOf(as(server, 'coordinator').put(path(), body)))
    expect(changed).toMatchObject({ when, version: 2, updatedAt: clock.toISOString() })
    expect((await as(server, 'coordinator').put(path(), body)).status).toBe(409)
    clock = new Date('2025-01-21T09:00:00Z')
    await server.app.features.milestones.reminders.look()
    expect((await bellOf('planner.al'))[0]).toMatchObject({ label: 'updated', title: 'Network meeting' })
  })
})

test('the calendar has every milestone, with the hours of Brussels', async () => {
  const response = await as(server, 'planner.dk').get(`${LIST}.ics`)
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const text = await response.text()
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  expect(events).toHaveLength(Object.keys(NETWORK_LIST).length)
  const named = (title: string) => events.find(({ summary }) => summary.includes(title))
  expect(named('Call of awareness centres')?.startDate.toString()).toBe('2024-11-13T12:00:00')
  expect(named('Call of awareness centres')?.startDate.toJSDate().toISOString()).toBe('2024-11-13T11:00:00.000Z')
  expect(named('Call of awareness centres')?.location).toBe('Online')
  expect(named('Deadline: Survey')?.startDate.toJSDate().toISOString()).toBe('2024-11-14T16:00:00.000Z')
  expect([named('Internet Governance')?.startDate, named('Internet Governance')?.endDate].map(String)).toEqual([
    '2024-12-15',
    '2024-12-20',
  ])
  expect(String(named('Safer Internet Forum')?.endDate)).toBe('2024-11-25')
  expect(named('#MediaSmartOnline')?.summary).toBe('#MediaSmartOnline (Ongoing until Thu 21 Nov)')
  expect(named('Safer Internet Day')?.description).toContain('and the whole month of February')
})

test('a closed campaign can be read and not written', async () => {
  await as(server, 'coordinator').patch(`/api/campaigns/${CAMPAIGN.id}`, { closed: true })
  expect((await as(server, 'coordinator').post(LIST, { milestone: NETWORK_LIST.call })).status).toBe(403)
  expect((await as(server, 'coordinator').post(`${LIST}/${idOf('day')}/reminders`, {})).status).toBe(403)
  expect((await as(server, 'planner.dk').get(LIST)).status).toBe(200)
  await as(server, 'coordinator').patch(`/api/campaigns/${CAMPAIGN.id}`, { closed: false })
})

test('a campaign has a limited number of milestones', async () => {
  const { milestones } = server.app.features.milestones
  const count = (await list()).length
  for (let at = count; at < MAX_MILESTONES; at += 1) {
    await milestones.add(CAMPAIGN.id, undefined, NETWORK_LIST.day, { by: null, at: clock })
  }
  const response = await as(server, 'coordinator').post(LIST, { milestone: NETWORK_LIST.day })
  expect(response.status).toBe(413)
  expect(await list()).toHaveLength(MAX_MILESTONES)
})
