/** Days and hours as people in the network write them. */
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { readHours } from '../../shared/plans/cells/when/hours.ts'
import { readWhenText } from '../../shared/plans/cells/when/readWhenText.ts'

/** `first…last from–to`, or each of several days; `?` and the problem if it cannot be read. */
function when(country: string, text: string): string {
  const read = readWhenText(text, { country, dateSystem: 1900, likelyDay: '2027-02-09' })
  if ('problem' in read) return `? ${read.problem.kind}`
  const { startsOn, endsOn, startTime, endTime, dates } = read.value
  const several = dates.map(({ day }) => day?.slice(5)).join(' + ')
  const days =
    several === ''
      ? [startsOn, endsOn]
          .map((day) => day?.slice(5) ?? '')
          .join('…')
          .replace(/…$/, '')
      : several
  const first = dates[0] ?? { startTime, endTime }
  const hours = [first.startTime, first.endTime].filter((hour) => hour !== null).join('–')
  const doubts = read.doubts.map(({ kind, text: part }) => `(${kind}: ${part})`)
  return [days, hours, ...doubts].filter((part) => part !== '').join(' ')
}

const DAYS: readonly (readonly [country: string, ...(readonly (readonly [text: string, read: string])[])])[] = [
  ['CH', ['Di 9.2.', '02-09'], ['1.2. – 28.2.2027', '02-01…02-28'], ['KW 7', '02-15…02-21'], ['KW 6–7', '02-08…02-21']],
  ['CH', ['9.2., 10.2. und 12.2.2027', '02-09 + 02-10 + 02-12'], ['Mo–Fr 8.–12.2.', '02-08…02-12']],
  ['CH', ['9.2.2027, 10–12 Uhr', '02-09 10:00–12:00'], ['Dienstag, 9. Februar 2027, 19.00 Uhr', '02-09 19:00']],
  [
    'DK',
    ['uge 6', '02-08…02-14'],
    ['tirsdag d. 9. februar 2027', '02-09'],
    ['11/2 2027', '02-11'],
    ['9/2-27', '02-09'],
  ],
  ['DK', ['10. og 24. februar 2027', '02-10 + 02-24'], ['1.-28. februar', '02-01…02-28'], ['17-02-2027', '02-17']],
  [
    'PL',
    ['09.02.2027 r.', '02-09'],
    ['12 II 2027', '02-12'],
    ['luty 2027', '02-01…02-28'],
    ['tydzień 7', '02-15…02-21'],
  ],
  [
    'PL',
    ['od 1 do 5 lutego', '02-01…02-05'],
    ['16.02. i 18.02.2027', '02-16 + 02-18'],
    ['9-10.02.2027', '02-09…02-10'],
  ],
  ['SE', ['tis 9 feb', '02-09'], ['v. 7', '02-15…02-21'], ['16/2, 18/2 och 23/2', '02-16 + 02-18 + 02-23']],
  ['FR', ['mar 9 fév. 2027', '02-09'], ['du 1er au 28 février 2027', '02-01…02-28'], ['semaine 6', '02-08…02-14']],
  ['FR', ['semaine du 8 février', '02-08…02-14'], ['mardi 9 février de 14h à 16h', '02-09 14:00–16:00']],
  [
    'CZ',
    ['út 9. 2. 2027', '02-09'],
    ['9. a 10. 2. 2027', '02-09 + 02-10'],
    ['6. týden', '02-08…02-14'],
    ['9.–12. 2. 2027', '02-09…02-12'],
  ],
  [
    'NL',
    ['do 11 t/m za 13 feb', '02-11…02-13'],
    ['ma 15 en wo 17 februari', '02-15 + 02-17'],
    ['n.t.b.', '(not-yet: n.t.b.)'],
  ],
  ['IT', ['dal 9 al 12 febbraio 2027', '02-09…02-12'], ['martedì 9 febbraio 2027', '02-09']],
  [
    'ES',
    ['9 y 10 de febrero de 2027', '02-09 + 02-10'],
    ['11-feb-2027', '02-11'],
    ['1ª semana de febrero', '? not-a-day'],
  ],
  ['FI', ['viikko 6', '02-08…02-14'], ['11. helmikuuta 2027', '02-11'], ['9.2. klo 10-12', '02-09 10:00–12:00']],
  [
    'HU',
    ['2027. február 9., 10:00–13:00', '02-09 10:00–13:00'],
    ['február 16. és 18.', '02-16 + 02-18'],
    ['6. hét', '02-08…02-14'],
  ],
  ['GR', ['Φεβρουάριος 2027', '02-01…02-28'], ['Τρίτη, 9 Φεβρουαρίου 2027', '02-09']],
  ['IE', ['8th–12th February', '02-08…02-12'], ['16 & 18 Feb 2027', '02-16 + 02-18'], ['w/c 15 Feb', '02-15…02-21']],
  [
    'IE',
    ['Feb 9, 11 and 13', '02-09 + 02-11 + 02-13'],
    ['9 Feb, 10-12', '02-09 10:00–12:00'],
    ['until 28 Feb', '…02-28'],
  ],
  [
    'IE',
    ['9 Feb 2027 (tbc)', '02-09 (left-out: (tbc))'],
    ['2027-02-09 10:00', '02-09 10:00'],
    ['mid-February', '? not-a-day'],
  ],
  [
    'IE',
    ['Week 6', '02-08…02-14'],
    ['9, 10 & 15-17 Feb', '02-09 + 02-10 + 02-15 + 02-16 + 02-17'],
    ['31.02.2027', '? no-such-day'],
  ],
]

describe('days', () => {
  test.each(DAYS.flatMap(([country, ...texts]) => texts.map(([text, read]) => [country, text, read] as const)))(
    'of %s, “%s”, are read as %s',
    (country, text, read) => expect(when(country, text)).toBe(read),
  )

  test('that began the year before keep their order', () => {
    const read = readWhenText('15.12. – 15.1.2028', { country: 'DE', dateSystem: 1900, likelyDay: '2027-02-09' })
    expect(read).toMatchObject({ value: { startsOn: '2027-12-15', endsOn: '2028-01-15' } })
  })

  test('never throw, and never take long, whatever is in the cell', () => {
    const units = ['9', '2', '.', ' ', '–', '/', 'feb', 'KW', 'und', 'bis', ':', '(', ')', '\n', 'é', '2027']
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...units), maxLength: 60 }), (text) => {
        when('CH', text)
        readHours(text)
      }),
    )
  })
})

const HOURS: readonly (readonly [text: string, read: string])[] = [
  ['10–12 Uhr', '10:00–12:00'],
  ['14h-16h', '14:00–16:00'],
  ['09:00-11:30', '09:00–11:30'],
  ['kl. 19-21', '19:00–21:00'],
  ['godz. 18:00', '18:00'],
  ['18h30 à 20h', '18:30–20:00'],
  ['de 10 a 14 h', '10:00–14:00'],
  ['dalle 10 alle 12', '10:00–12:00'],
  ['14u–15u30', '14:00–15:30'],
  ['klo 9–15', '09:00–15:00'],
  ['18 hod.', '18:00'],
  ['10–12 óráig', '10:00–12:00'],
  ['7.30pm', '19:30'],
  ['12 noon', '12:00'],
  ['6 μ.μ.', '18:00'],
  ['bis 12 Uhr', '–12:00'],
  ['hele dag', ''],
  ['vormittags', '? not-a-time'],
  ['10.00-12.00 og 13.00-15.00', '? not-a-time'],
]

describe('hours', () => {
  test.each(HOURS)('“%s” are read whole: %s', (text, expected) => {
    const read = readHours(text)
    if ('problem' in read) return expect(`? ${read.problem.kind}`).toBe(expected)
    const { startTime, endTime } = read.value
    return expect(endTime === null ? (startTime ?? '') : `${startTime ?? ''}–${endTime}`).toBe(expected)
  })
})
