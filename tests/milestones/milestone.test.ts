import { describe, expect, test } from 'vitest'
import { hoursOf, overAt } from '../../shared/milestones/instants.ts'
import { brusselsClock, instantOf } from '../../shared/zonedTime.ts'
import { changesDate, MilestoneFields } from '../../shared/milestones/milestone.ts'
import { moveDay, moveMilestone } from '../../shared/milestones/moveByYear.ts'
import { LocalDate } from '../../shared/days.ts'
import { NETWORK_LIST } from './networkList.ts'

const { call, forum, survey, riyadh, mediaSmart, amsterdam } = NETWORK_LIST

describe('a milestone is refused', () => {
  test.each<[string, Record<string, unknown>]>([
    ['without a title', { title: '  ' }],
    ['with a title of 201 characters', { title: 'x'.repeat(201) }],
    ['on 31 February', { when: { kind: 'day', day: '2025-02-31' } }],
    ['in the year 20245', { when: { kind: 'day', day: '20245-02-11' } }],
    ['with a range that ends before it begins', { when: { kind: 'range', from: '2024-12-19', to: '2024-12-15' } }],
    ['with a week that begins on Tuesday', { when: { kind: 'week', monday: '2024-11-19' } }],
    ['with a week and a time', { when: { kind: 'week', monday: '2024-11-18' } }],
    ['at 24:00', { time: { kind: 'at', start: '24:00', end: null } }],
    ['with an end before its start', { time: { kind: 'at', start: '12:00', end: '11:00' } }],
    ['for nobody', { audiences: [] }],
    ['for an audience that there is not', { audiences: ['parents'] }],
    ['without a purpose', { purposes: [] }],
    ['with a script as its link', { link: 'javascript:alert(1)' }],
    ['with a link that is no address', { link: 'survey' }],
    ['with a name as its contact', { contact: { kind: 'mailbox', address: 'Karl Hopwood' } }],
    ['with U+0000', { text: 'a\0b' }],
    ['with a field that there is not', { colour: 'red' }],
  ])('%s', (_, change) => {
    expect(MilestoneFields.safeParse({ ...call, ...change }).success).toBe(false)
  })
})

test('audiences and purposes are in the order of the table, each once', () => {
  const parsed = MilestoneFields.parse({
    ...call,
    audiences: ['youth', 'all', 'youth'],
    purposes: ['action', 'information'],
  })
  expect(parsed).toMatchObject({ audiences: ['all', 'youth'], purposes: ['information', 'action'] })
})

describe('instants', () => {
  test.each([
    ['in winter', '2024-11-13', '12:00', '2024-11-13T11:00:00.000Z'],
    ['in summer', '2025-07-01', '12:00', '2025-07-01T10:00:00.000Z'],
    ['on the last day of winter time, before the change', '2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['in the hour that summer time skips', '2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
    ['after the change to summer time', '2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    ['in the hour that comes twice', '2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
    ['after the change to winter time', '2027-10-31', '03:00', '2027-10-31T02:00:00.000Z'],
  ])('%s are those of Brussels', (_, day, time, instant) => {
    expect(instantOf(day, time).toISOString()).toBe(instant)
  })

  test('the day in Brussels begins before that of UTC', () => {
    expect(brusselsClock(new Date('2024-11-12T23:30:00Z'))).toEqual({ day: '2024-11-13', time: '00:30' })
    expect(brusselsClock(new Date('2027-03-28T01:00:00Z'))).toEqual({ day: '2027-03-28', time: '03:00' })
  })

  test('close of business is 17:00 in Brussels, and then a deadline is over', () => {
    expect(hoursOf(survey)?.start.toISOString()).toBe('2024-11-14T16:00:00.000Z')
    expect(overAt(survey).toISOString()).toBe('2024-11-14T16:00:00.000Z')
  })

  test.each([
    ['a meeting an hour after its start', call, '2024-11-13T12:00:00.000Z'],
    ['a week on its Sunday at midnight', forum, '2024-11-24T23:00:00.000Z'],
    ['a range after its last day', riyadh, '2024-12-19T23:00:00.000Z'],
    ['what goes on after its last day', mediaSmart, '2024-11-21T23:00:00.000Z'],
  ])('%s is over', (_, milestone, instant) => {
    expect(overAt(milestone).toISOString()).toBe(instant)
  })
})

describe('a year later', () => {
  const move = { from: LocalDate.parse('2027-02-09'), to: LocalDate.parse('2028-02-08') }
  test.each([
    ['the day', '2027-02-09', '2028-02-08'],
    ['a Friday before it', '2027-01-22', '2028-01-21'],
    ['a Friday after 29 February', '2027-03-05', '2028-03-03'],
    ['a Monday of the autumn before', '2026-11-16', '2027-11-15'],
  ])('%s keeps its weekday and its distance', (_, before, after) => {
    expect(moveDay(LocalDate.parse(before), move)).toBe(after)
  })

  test('the weekday is kept where the days of two campaigns differ in theirs', () => {
    const shifted = { from: LocalDate.parse('2026-10-05'), to: LocalDate.parse('2027-10-07') }
    // From a Monday to a Thursday: a Friday stays a Friday.
    expect(moveDay(LocalDate.parse('2026-10-09'), shifted)).toBe('2027-10-08')
  })

  test('the town and the link of last year are left out, and are to follow', () => {
    const moved = moveMilestone(
      { ...amsterdam, link: 'https://example.org/2025' },
      {
        from: LocalDate.parse('2025-02-11'),
        to: LocalDate.parse('2026-02-10'),
      },
    )
    expect(moved).toMatchObject({
      when: { kind: 'range', from: '2026-03-18', to: '2026-03-19' },
      place: { kind: 'place', text: '' },
      link: null,
      detailsToFollow: true,
    })
  })
})

test('a change to what people have in their calendars is one that they must know; other words are not', () => {
  expect(changesDate(call, { ...call, title: 'Another', text: 'More' })).toBe(false)
  expect(changesDate(call, { ...call, time: null })).toBe(true)
  expect(changesDate(call, { ...call, when: survey.when })).toBe(true)
  expect(changesDate(call, { ...call, link: 'https://example.org' })).toBe(true)
})
