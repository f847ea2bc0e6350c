/** Days and hours, here and in a process for each of several time zones. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterWorkingDays } from '../../server/accounts/joining/workingDays.ts'
import { addDays, daysUntil, LocalDate, mondayOf, utcDayOf, weekdayOf } from '../../shared/days.ts'

const run = promisify(execFile)
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
  .map((date) => utcDayOf(date))

describe('days', () => {
  test('are added and counted over months, leap days and years', () => {
    expect(addDays('2027-02-09', 20)).toBe('2027-03-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
    expect(daysUntil('2027-02-09', '2027-02-08')).toBe(-1)
    expect(daysUntil('2027-01-01', '2028-01-01')).toBe(365)
  })

  test('have their weekday, and a week begins on Monday', () => {
    expect(['2027-02-08', '2027-02-09', '2027-02-14'].map(weekdayOf)).toEqual([1, 2, 7])
    expect(['2027-02-08', '2027-02-09', '2027-02-14'].map(mondayOf)).toEqual(Array(3).fill('2027-02-08'))
  })

  test('of work go from Monday to Friday, and a weekend counts from its Monday', () => {
    const after = (day: string, days: number) => afterWorkingDays(new Date(`${day}T09:00Z`), days).toISOString()
    expect(after('2027-02-08', 4)).toBe('2027-02-12T09:00:00.000Z')
    expect(after('2027-02-08', 5)).toBe('2027-02-15T09:00:00.000Z')
    for (const day of ['2027-02-12', '2027-02-13', '2027-02-14']) expect(after(day, 1)).toBe('2027-02-15T09:00:00.000Z')
    expect(after('2027-02-13', 5)).toBe('2027-02-19T09:00:00.000Z')
  })

  test('are found again where as many are added as lie between', () => {
    fc.assert(
      fc.property(day, day, (one, two) => {
        expect(addDays(one, daysUntil(one, two))).toBe(two)
        expect(daysUntil(mondayOf(one), one)).toBe(weekdayOf(one) - 1)
        expect(LocalDate.safeParse(one).success).toBe(true)
      }),
    )
  })

  test.each(['Pacific/Kiritimati', 'America/New_York', 'Europe/Brussels', 'UTC'])(
    'are the same on a computer in %s, over both changes of the clock',
    async (zone) => {
      const script = new URL('./daysInZone.ts', import.meta.url).pathname
      const { stdout } = await run(process.execPath, [script], { env: { ...process.env, TZ: zone } })
      const found = JSON.parse(stdout) as Record<string, unknown>
      expect(found).toEqual({
        zone,
        // Each second Sunday of March is a change in New York, each last one in Brussels; Kiritimati left out the last day of 1994.
        days: [
          '2027-03-14',
          '2027-03-15',
          '2027-03-28',
          '2027-03-29',
          '2027-10-31',
          '2027-11-01',
          '2027-11-07',
          '1994-12-31',
        ],
        between: [1, 1, 1, 1, 31],
        mondays: ['2027-03-08', '2027-03-22', '2027-10-25', '2027-11-01'],
        moments: [
          '2027-03-28T00:30:00.000Z',
          '2027-03-28T01:30:00.000Z',
          '2027-03-28T01:30:00.000Z',
          '2027-10-31T00:30:00.000Z',
          '2027-10-31T02:30:00.000Z',
        ],
        clocks: ['2027-03-28 03:30', '2027-10-31 02:30', '2027-10-31 02:30', '2027-11-01 00:30'],
        mornings: ['2027-03-28T06:00:00.000Z', '2027-10-31T07:00:00.000Z'],
        workingDays: ['2027-03-29T06:00:00.000Z', '2027-11-01T07:00:00.000Z'],
        moved: [
          { startsOn: '2027-03-14', endsOn: '2027-03-29' },
          { startsOn: '2027-03-27', endsOn: '2027-04-11' },
          { startsOn: '2027-10-30', endsOn: '2027-11-14' },
        ],
        weeks: ['2027-03-14 11', '2027-03-28 13', '2027-10-31 44', '1994-12-25 52'],
        // The clock leaves out an hour of the second night.
        stretches: ['2027-03-27T00:00:00.000Z180', '2027-03-28T00:00:00.000Z120'],
      })
    },
  )
})
