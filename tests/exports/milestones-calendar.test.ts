import { i18n } from '@lingui/core'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { writeMilestones } from '../../server/exports/calendar/writeMilestones.ts'
import { saferInternetDayCampaign } from '../../shared/campaign.ts'
import { createLocaliser } from '../../shared/messages/localiser.ts'
import { MilestoneFields, MilestoneId, type Milestone } from '../../shared/milestones/milestone.ts'
import { NETWORK_LIST } from '../milestones/networkList.ts'

const campaign = saferInternetDayCampaign(2027)

function eventOf(fields: object): ICAL.Event {
  const milestone: Milestone = {
    ...MilestoneFields.parse({ ...NETWORK_LIST.call, ...fields }),
    id: MilestoneId.parse('A'.repeat(22)),
    campaign: campaign.id,
    version: 3,
    createdAt: '2026-09-02T09:00:00.000Z',
    updatedAt: null,
    needsReview: false,
  }
  const asOf = new Date('2026-11-26T09:00:00Z')
  const localiser = createLocaliser(i18n, 'en')
  const home = 'https://sid.example'
  const text = writeMilestones({ campaign, milestones: [milestone], home, localiser, asOf }).toString()
  const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  if (event === undefined) throw new Error('no event')
  return new ICAL.Event(event)
}

const startOf = (day: string, start: string) =>
  eventOf({ when: { kind: 'day', day }, time: { kind: 'at', start, end: null } })
    .startDate.toJSDate()
    .toISOString()

test.each([
  ['before summer time', '2027-03-27', '10:00', '2027-03-27T09:00:00.000Z'],
  ['on the morning of summer time', '2027-03-28', '10:00', '2027-03-28T08:00:00.000Z'],
  ['in the hour that summer time skips', '2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
  ['on the day of winter time', '2027-10-31', '10:00', '2027-10-31T09:00:00.000Z'],
])('hours are those of Brussels %s', (_, day, time, instant) => {
  expect(startOf(day, time)).toBe(instant)
})

test('an event says its version and where it stands, and cells cannot break it', () => {
  const event = eventOf({ title: '=1+1; "BEGIN:VEVENT"\n😀', text: 'Line one\nEND:VCALENDAR' })
  expect(event.summary).toBe('=1+1; "BEGIN:VEVENT"\n😀')
  expect(event.description).toContain('Line one\nEND:VCALENDAR')
  expect(event.sequence).toBe(2)
  expect(event.component.getFirstPropertyValue('url')).toBe(
    `https://sid.example/milestones/sid-2027?milestone=${'A'.repeat(22)}`,
  )
})

test('a calendar without milestones holds the rules of a zone, since one that holds nothing is refused', () => {
  const facts = { home: 'https://sid.example', localiser: createLocaliser(i18n, 'en'), asOf: new Date(0) }
  const text = writeMilestones({ campaign, milestones: [], ...facts }).toString()
  const parts = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents()
  expect(parts.map(({ name }) => name)).toEqual(['vtimezone'])
})
