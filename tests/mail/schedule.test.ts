/** When mails go. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueAt, retryAt } from '../../server/mail/schedule.ts'

const at = (iso: string): Date => new Date(iso)
const next = (kind: 'daily' | 'weekly', from: string): string => dueAt(kind, at(from)).toISOString()

describe('a daily mail goes at eight in Brussels', () => {
  test.each([
    ['in winter', '2027-01-12T10:00:00Z', '2027-01-13T07:00:00.000Z'],
    ['in summer', '2027-07-12T10:00:00Z', '2027-07-13T06:00:00.000Z'],
    ['the same day, before eight', '2027-01-12T06:59:59Z', '2027-01-12T07:00:00.000Z'],
    ['the next day, at eight sharp', '2027-01-12T07:00:00Z', '2027-01-13T07:00:00.000Z'],
    ['on the day the clocks go forward', '2027-03-27T12:00:00Z', '2027-03-28T06:00:00.000Z'],
    ['in the night they go forward', '2027-03-28T00:30:00Z', '2027-03-28T06:00:00.000Z'],
    ['on the day they go back', '2027-10-30T12:00:00Z', '2027-10-31T07:00:00.000Z'],
    ['in the hour that comes twice', '2027-10-31T00:30:00Z', '2027-10-31T07:00:00.000Z'],
    ['when Brussels has a later day than UTC', '2027-07-12T22:30:00Z', '2027-07-13T06:00:00.000Z'],
    ['across the year', '2026-12-31T08:00:00Z', '2027-01-01T07:00:00.000Z'],
  ])('%s', (_, from, expected) => expect(next('daily', from)).toBe(expected))
})

describe('a weekly mail goes on Monday at eight in Brussels', () => {
  test.each([
    ['from a Tuesday', '2027-02-09T12:00:00Z', '2027-02-15T07:00:00.000Z'],
    ['from a Monday before eight', '2027-02-08T06:00:00Z', '2027-02-08T07:00:00.000Z'],
    ['from a Monday at eight', '2027-02-08T07:00:00Z', '2027-02-15T07:00:00.000Z'],
    ['from the Sunday the clocks go forward', '2027-03-28T00:30:00Z', '2027-03-29T06:00:00.000Z'],
    ['from the week they go back', '2027-10-27T00:00:00Z', '2027-11-01T07:00:00.000Z'],
    ['from what is Monday in Brussels, and Sunday in UTC', '2027-07-11T22:30:00Z', '2027-07-12T06:00:00.000Z'],
  ])('%s', (_, from, expected) => expect(next('weekly', from)).toBe(expected))
})

test('every morning is later than now, within a day and an hour, and shows eight on the clock', () => {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Brussels', timeStyle: 'short' })
  const moments = fc.date({ min: at('2026-01-01'), max: at('2036-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(moments, (now) => {
      const due = dueAt('daily', now)
      expect(due.getTime()).toBeGreaterThan(now.getTime())
      expect(due.getTime() - now.getTime()).toBeLessThanOrEqual(25 * 3_600_000)
      expect(clock.format(due)).toBe('08:00')
    }),
  )
})

test('another attempt waits longer each time, an hour at most, and four days in all', () => {
  const created = at('2027-01-01T00:00:00Z')
  const waits = [1, 2, 3, 7, 20].map(
    (attempts) => (retryAt(attempts, created, created)?.getTime() ?? 0) - created.getTime(),
  )
  expect(waits).toEqual([60_000, 120_000, 240_000, 3_600_000, 3_600_000])
  expect(retryAt(100, created, at('2027-01-05T00:00:01Z'))).toBeNull()
})
