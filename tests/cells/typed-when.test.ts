import { describe, expect, test } from 'vitest'
import { COUNTRIES } from '../../shared/countries.ts'
import { utcDate } from '../../shared/days.ts'
import { MAX_TYPED_WHEN, readTypedWhen } from '../../shared/plans/cells/typedWhen.ts'
import { weekdayNamed } from '../../shared/plans/cells/weekdays.ts'
import { withLastDay } from '../../shared/plans/movedWhen.ts'
import { isUnusualYear, withCentury } from '../../client/ui/forms/typedYear.ts'

/** Wednesday. */
const NEAR = '2027-02-24'

/** What a planner of the country means, as `2027-02-09/2027-02-12 10:00–12:00`. */
function read(text: string, country = 'DK'): string {
  const reading = readTypedWhen(text, { country, near: NEAR })
  if ('problem' in reading) return reading.problem.kind
  const { startsOn, endsOn, startTime, endTime } = reading.value
  const days = [startsOn, endsOn].filter((day) => typeof day === 'string').join('/')
  const hours = [startTime, endTime].filter((hour) => typeof hour === 'string').join('–')
  return [days, hours].filter((part) => part !== '').join(' ')
}

describe('A line of days and hours', () => {
  test.each([
    ['9 feb', '2027-02-09'],
    ['9.2.', '2027-02-09'],
    ['9.2', '2027-02-09'],
    ['09/02/27', '2027-02-09'],
    ['9/2', '2027-02-09'],
    ['090227', '2027-02-09'],
    ['09022027', '2027-02-09'],
    ['20270209', '2027-02-09'],
    ['2027-02-09', '2027-02-09'],
    ['11', '2027-02-11'],
    ['11th', '2027-02-11'],
    ['9.–12.2.', '2027-02-09/2027-02-12'],
    ['9-12 feb', '2027-02-09/2027-02-12'],
    ['feb 9–12', '2027-02-09/2027-02-12'],
    ['9 feb – 12 mar', '2027-02-09/2027-03-12'],
    ['9 feb-12', '2027-02-09/2027-02-12'],
    ['28.12.–3.1.28', '2027-12-28/2028-01-03'],
    ['9.–12.', '2027-02-09/2027-02-12'],
    ['tue 9 – fri 12 feb', '2027-02-09/2027-02-12'],
  ])('%s are days', (text, expected) => expect(read(text)).toBe(expected))

  test.each([
    ['tue 10–12', '2027-02-23 10:00–12:00'],
    ['tue', '2027-02-23'],
    ['mon–wed', '2027-02-22/2027-02-24'],
    ['10-12', '10:00–12:00'],
    ['10.30', '10:30'],
    ['2 pm', '14:00'],
    ['kl. 14', '14:00'],
    ['9 feb 10 to 12', '2027-02-09 10:00–12:00'],
    ['9 feb 10', '2027-02-09 10:00'],
    ['2027-02-09 10:00', '2027-02-09 10:00'],
    ['Tue 9 Feb 2027, 10:00–12:00', '2027-02-09 10:00–12:00'],
    ['9.–12.2. 9–11', '2027-02-09/2027-02-12 09:00–11:00'],
  ])('%s has hours or a weekday, beside the day that is there', (text, expected) => expect(read(text)).toBe(expected))

  test.each([
    ['tirsdag den 9. februar kl. 14', 'DK', '2027-02-09 14:00'],
    ['Di 9.2. 10–12 Uhr', 'DE', '2027-02-09 10:00–12:00'],
    ['mardi 9 février 14h-16h', 'FR', '2027-02-09 14:00–16:00'],
    ['mar 9 mar', 'IT', '2027-03-09'],
    ['wt 10-12', 'PL', '2027-02-23 10:00–12:00'],
    ['ti 9.2. klo 10', 'FI', '2027-02-09 10:00'],
    ['to 10-12', 'DK', '2027-02-25 10:00–12:00'],
    ['tue 9 feb', 'GR', '2027-02-09'],
    ['9 listopad', 'HR', '2026-10-09'],
  ])('%s is read as it is written in %s', (text, country, expected) => expect(read(text, country)).toBe(expected))

  test.each([
    ['31.2.', 'no-such-day'],
    ['31022027', 'no-such-day'],
    ['next week', 'not-a-day'],
    ['32', 'not-a-day'],
    ['9 feb – 10 feb – 11 feb', 'not-a-day'],
    ['25:00', 'not-a-day'],
  ])('%s cannot be read', (text, problem) => expect(read(text)).toBe(problem))

  test('each day of a year is read back as each country of the network writes it', () => {
    for (const { code, languages } of COUNTRIES)
      for (const dateStyle of ['short', 'medium', 'long', 'full'] as const) {
        const format = new Intl.DateTimeFormat(`${languages[0]}-${code}`, { dateStyle, timeZone: 'UTC' })
        for (const day of ['2027-01-14', '2027-02-09', '2027-08-23', '2027-12-31']) {
          const text = format.format(utcDate(day))
          expect([text, read(text, code)]).toEqual([text, day])
        }
      }
  })

  test('weekdays are named in English and in the languages of the country, whole and shortened', () => {
    for (const { code, languages } of COUNTRIES)
      for (const language of [...languages, 'en'])
        for (let at = 1; at <= 7; at++) {
          const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
            utcDate(`2027-02-0${at}`),
          )
          expect([code, name, weekdayNamed(name, code)]).toEqual([code, name, at])
        }
    expect(weekdayNamed('t', 'DK')).toBeNull()
    expect(weekdayNamed('s', 'IE')).toBeNull()
  })
})

describe('A moved first day', () => {
  const days = (startsOn: string | null, endsOn: string | null) =>
    ({ startsOn, endsOn }) as Parameters<typeof withLastDay>[0]
  const moved = (startsOn: string) => ({ startsOn }) as Parameters<typeof withLastDay>[1]

  test('keeps the length, over months and years', () => {
    expect(withLastDay(days('2027-02-24', '2027-02-24'), moved('2027-02-09'))).toEqual(days('2027-02-09', '2027-02-09'))
    expect(withLastDay(days('2027-12-30', '2028-01-02'), moved('2028-02-27'))).toEqual(days('2028-02-27', '2028-03-01'))
  })

  test('leaves a last day that is changed as well, one that is not there, and one that is before the first', () => {
    const both = { ...moved('2027-02-09'), endsOn: null }
    expect(withLastDay(days('2027-02-24', '2027-02-26'), both)).toEqual(both)
    expect(withLastDay(days('2027-02-24', null), moved('2027-02-09'))).toEqual(moved('2027-02-09'))
    expect(withLastDay(days('2027-02-24', '2027-02-20'), moved('2027-02-09'))).toEqual(moved('2027-02-09'))
    expect(withLastDay(days(null, '2027-02-20'), moved('2027-02-09'))).toEqual(moved('2027-02-09'))
  })
})

test('a year of two digits is one of this century, and a far one is asked about', () => {
  expect(withCentury('0027-02-09')).toBe('2027-02-09')
  expect(withCentury('0002-02-09')).toBe('0002-02-09')
  expect(withCentury('2027-02-09')).toBe('2027-02-09')
  expect([isUnusualYear('2029-01-01', NEAR), isUnusualYear('2030-01-01', NEAR)]).toEqual([false, true])
})

test('A text that is longer than a line of days and hours is not read', () => {
  const filled = (length: number): string => '9 feb'.padEnd(length, ' ')
  expect(read(filled(MAX_TYPED_WHEN))).toBe('2027-02-09')
  expect(read(filled(MAX_TYPED_WHEN + 1))).toBe('not-a-day')
  // Reading it would take hours.
  expect(read('a '.repeat(5_000_000))).toBe('not-a-day')
})
