import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { calendarDatesOf } from '../../server/exports/calendar/calendarDates.ts'
import { saferInternetDayCampaign } from '../../shared/campaign.ts'
import { LocalDate, LocalTime } from '../../shared/days.ts'
import type { FileSelection, PlanFile } from '../../shared/exports/planFile.ts'
import { activity, plan } from '../language/plan.ts'
import { anyPlan, fileOf, written } from './planFiles.ts'

function eventsOf(file: PlanFile) {
  const text = written('ics', file).toString('utf8')
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const calendar = new ICAL.Component(ICAL.parse(text))
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => String(zone.getFirstPropertyValue('tzid')))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  return { zones, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) }
}

const day = (iso: string) => LocalDate.parse(iso)
const time = (clock: string) => LocalTime.parse(clock)

describe('a calendar file', () => {
  test('has an event with its zone for each hour, and whole days if there is none', () => {
    const doc = plan(
      activity('Webinar', { on: '2027-07-09', from: '10:00', to: '12:00', timeZone: 'Europe/Copenhagen' }),
      activity('Uge, med; komma\\ og\nlinje', { on: '2027-02-08', until: '2027-02-14', from: '09:00' }),
      activity('No zone', { on: '2027-02-08', from: '09:00' }),
      activity('No day'),
    )
    const { zones, events } = eventsOf(fileOf([doc]))
    expect(zones).toEqual(['Europe/Copenhagen'])
    expect(events.map(({ summary }) => summary)).toEqual(['Webinar', 'Uge, med; komma\\ og\nlinje', 'No zone'])
    const [webinar, week, floating] = events
    expect(webinar?.startDate.toJSDate().toISOString()).toBe('2027-07-09T08:00:00.000Z')
    expect(webinar?.endDate.toJSDate().toISOString()).toBe('2027-07-09T10:00:00.000Z')
    expect([week?.startDate.toString(), week?.endDate.toString()]).toEqual(['2027-02-08', '2027-02-15'])
    expect(floating?.startDate.toString()).toBe('2027-02-08T09:00:00')
    expect(floating?.startDate.zone).toBe(ICAL.Timezone.localTimezone)
  })

  test('has an event of its own for each of several dates, at its place', () => {
    const dates = [
      {
        day: day('2027-02-09'),
        startTime: time('10:00'),
        endTime: time('11:00'),
        place: 'Aarhus',
        note: 'in the library',
      },
      { day: day('2027-02-16'), place: 'Odense' },
      { day: null, place: 'Later' },
    ]
    const doc = plan(activity('Roadshow', { dates: dates as never, status: 'cancelled', timeZone: 'Europe/Berlin' }))
    const { events } = eventsOf(fileOf([doc]))
    expect(events.map((event) => [event.location, event.startDate.toString()])).toEqual([
      ['Aarhus', '2027-02-09T10:00:00'],
      ['Odense', '2027-02-16'],
    ])
    expect(events.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual(['CANCELLED', 'CANCELLED'])
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(2)
  })

  test('names its events alike at each export, and leads to the activity', () => {
    const file = fileOf([plan(activity('Webinar', { on: '2027-02-09' }))])
    const [one, again] = [eventsOf(file), eventsOf({ ...file, asOf: '2026-12-01T08:00:00.000Z' })]
    expect(one.events[0]?.uid).toBe(again.events[0]?.uid)
    const id = file.plans[0]?.activities[0]?.id
    expect(one.events[0]?.component.getFirstPropertyValue('url')).toBe(
      `https://sid.example/plans/sid-2027/dk?activity=${id}`,
    )
  })

  test('holds the rules of a zone where it has no event, and bears the name of its campaign', () => {
    const campaign = saferInternetDayCampaign(2027)
    const selection = { campaign } as FileSelection
    for (const docs of [[], [plan()], [plan(activity('No day'))]]) {
      const { zones, events } = eventsOf({ ...fileOf(docs), selection })
      expect([zones, events]).toEqual([['Europe/Brussels'], []])
    }
    expect(written('ics', { ...fileOf([]), selection }).toString()).toContain(`X-WR-CALNAME:${campaign.name}`)
    expect(eventsOf(fileOf([plan(activity('Day', { on: '2027-02-09' }))])).zones).toEqual([])
  })

  test('is read whole by another program, whatever is in the plans', () => {
    fc.assert(
      fc.property(fc.array(anyPlan, { minLength: 1, maxLength: 3 }), (docs) => {
        const file = fileOf(docs)
        const dates = file.plans.flatMap(({ activities }) => activities.flatMap(calendarDatesOf))
        expect(eventsOf(file).events).toHaveLength(dates.length)
      }),
      { numRuns: 150 },
    )
  })
})
