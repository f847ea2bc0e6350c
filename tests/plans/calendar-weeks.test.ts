import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type DaySpan } from '../../shared/days.ts'
import { collisionOf, stretchesOf, type Dated } from '../../shared/plans/calendar/collisions.ts'
import { daysOfWeek, placeInWeek, weekNumber, weekStartOf, weeksFrom } from '../../shared/plans/calendar/weeks.ts'

describe('a week', () => {
  test('begins on the weekday of the language', () => {
    const starts = [1, 7, 6].map((weekStart) => weekStartOf('2027-02-09', weekStart))
    expect(starts).toEqual(['2027-02-08', '2027-02-07', '2027-02-06'])
    expect(weekStartOf('2027-02-08', 1)).toBe('2027-02-08')
    expect(weekStartOf('2027-02-07', 7)).toBe('2027-02-07')
  })

  test('has the number of its Thursday', () => {
    expect(['2027-02-08', '2027-02-07', '2027-01-04', '2026-12-28'].map(weekNumber)).toEqual([6, 6, 1, 53])
  })

  test('follows the week before, over changes of the clock and years', () => {
    expect(weeksFrom('2027-03-22', 3)).toEqual(['2027-03-22', '2027-03-29', '2027-04-05'])
    expect(daysOfWeek('2026-12-28').at(-1)).toBe('2027-01-03')
  })
})

type Item = DaySpan & { readonly id: string; readonly startTime?: string | null; readonly isLast?: boolean }
const item = (id: string, first: string, last = first, startTime: string | null = null): Item => ({
  id,
  first: `2027-${first}`,
  last: `2027-${last}`,
  startTime,
})
const placed = (items: readonly Item[], week = '2027-02-08') =>
  placeInWeek(items, week).map(({ item: { id }, from, to, lane, begins, ends }) => [id, from, to, lane, begins, ends])

describe('bars and entries in a week', () => {
  test('are cut to it', () => {
    expect(
      placed([item('all month', '01-28', '02-28'), item('before', '02-07'), item('ends', '02-01', '02-09')]),
    ).toEqual([
      ['all month', 0, 6, 0, false, false],
      ['ends', 0, 1, 1, false, true],
    ])
  })

  test('stand before what comes last on their day', () => {
    const tasks = ['first task', 'second task'].map((id) => ({ ...item(id, '02-09'), isLast: true }))
    expect(placed([...tasks, item('evening', '02-09', '02-09', '17:00'), item('after', '02-10')])).toEqual([
      ['evening', 1, 1, 0, true, true],
      ['first task', 1, 1, 1, true, true],
      ['second task', 1, 1, 2, true, true],
      ['after', 2, 2, 0, true, true],
    ])
  })

  test('stand longest first, then by hour, each in a lane of its own', () => {
    expect(
      placed([
        item('evening', '02-09', '02-09', '17:00'),
        item('morning', '02-09', '02-09', '08:30'),
        item('some time', '02-09'),
        item('three days', '02-09', '02-11'),
        item('after', '02-12', '02-13'),
      ]),
    ).toEqual([
      ['three days', 1, 3, 0, true, true],
      ['some time', 1, 1, 1, true, true],
      ['morning', 1, 1, 2, true, true],
      ['evening', 1, 1, 3, true, true],
      ['after', 4, 5, 0, true, true],
    ])
  })

  test('never cover one another', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: -5, max: 8 }), fc.integer({ min: 0, max: 9 })), { maxLength: 12 })
    fc.assert(
      fc.property(spans, (made) => {
        const items = made.map(([from, length], at) => ({
          id: String(at),
          first: addDays('2027-02-08', from),
          last: addDays('2027-02-08', from + length),
        }))
        const bars = placeInWeek(items, '2027-02-08')
        for (const [at, one] of bars.entries())
          for (const other of bars.slice(at + 1))
            expect(one.lane !== other.lane || one.to < other.from || other.to < one.from).toBe(true)
      }),
    )
  })
})

describe('a collision', () => {
  const timed = (first: string, startTime: string | null, endTime: string | null = null, more: Partial<Dated> = {}) =>
    stretchesOf({ first, last: first, startTime, endTime, timeZone: 'Europe/Copenhagen', ...more })

  test('is the first day on which hours overlap', () => {
    const panel = timed('2027-02-09', '10:00', '11:15')
    expect(collisionOf(panel, timed('2027-02-09', '11:00', '12:00'))).toBe('2027-02-09')
    expect(collisionOf(panel, timed('2027-02-09', '11:15', '12:00'))).toBeNull()
    expect(collisionOf(panel, timed('2027-02-10', '10:00', '11:15'))).toBeNull()
  })

  test('counts an hour for one without an end, and nothing for one without a beginning', () => {
    const panel = timed('2027-02-09', '10:00', '11:15')
    expect(collisionOf(panel, timed('2027-02-09', '09:30'))).toBe('2027-02-09')
    expect(collisionOf(panel, timed('2027-02-09', '08:30'))).toBeNull()
    expect(timed('2027-02-09', null, '11:00')).toEqual([])
  })

  test('compares instants of different zones, and hours on each day of several', () => {
    const evenings = timed('2027-02-15', '19:00', '21:00', { last: '2027-02-26' })
    expect(collisionOf(timed('2027-02-20', '20:30', '21:30', { timeZone: 'Europe/Athens' }), evenings)).toBe(
      '2027-02-20',
    )
    expect(collisionOf(timed('2027-02-20', '20:30', '21:30', { timeZone: 'Europe/Lisbon' }), evenings)).toBeNull()
    expect(collisionOf(timed('2027-02-20', '20:30', '21:30', { timeZone: 'Atlantic/Azores' }), evenings)).toBeNull()
  })

  test('knows an evening that ends after midnight, and both changes of the clock', () => {
    const night = timed('2027-03-27', '22:00', '01:30')
    expect(collisionOf(night, timed('2027-03-28', '01:00', '03:30'))).toBe('2027-03-27')
    expect(
      stretchesOf({
        first: '2027-03-28',
        last: '2027-03-28',
        startTime: '01:00',
        endTime: '04:00',
        timeZone: null,
      }).map(({ from, to }) => (to - from) / 3_600_000),
    ).toEqual([2])
    expect(
      stretchesOf({
        first: '2027-10-31',
        last: '2027-10-31',
        startTime: '01:00',
        endTime: '04:00',
        timeZone: null,
      }).map(({ from, to }) => (to - from) / 3_600_000),
    ).toEqual([4])
  })
})
