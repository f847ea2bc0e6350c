/** Hours of the board of the day on the clock of the reader. */
import { expect, test } from 'vitest'
import { hoursOfReader } from '../../client/overview/today/boardOfRows.ts'
import { LocalDate, LocalTime } from '../../shared/days.ts'
import { boardEntries } from '../../shared/plans/dayBoard.ts'

const DAY = '2027-02-09'

function entryOf(zone: string, from: string | null, to: string | null) {
  const time = (one: string | null) => (one === null ? null : LocalTime.parse(one))
  const activity = {
    startsOn: LocalDate.parse(DAY),
    endsOn: null,
    startTime: time(from),
    endTime: time(to),
    timeZone: null,
    dates: [],
    status: 'confirmed',
  } as const
  const [entry] = boardEntries([{ activity, zone }], DAY)
  if (entry === undefined) throw new Error('not on the board')
  return entry
}

test.each([
  ['Europe/Athens', '10:00', '12:00', 'Europe/Lisbon', '08:00–10:00'],
  ['Europe/Athens', '10:00', null, 'Europe/Lisbon', '08:00'],
  ['Europe/Brussels', '23:00', '01:30', 'America/New_York', '17:00–19:30'],
  ['Pacific/Auckland', '09:00', '10:00', 'Europe/Brussels', 'Mon 8 Feb, 21:00–22:00'],
  ['Pacific/Honolulu', '20:00', '21:00', 'Europe/Brussels', 'Wed 10 Feb, 07:00–08:00'],
  ['Europe/Paris', '10:00', '12:00', 'Europe/Brussels', null],
  ['Europe/Athens', null, null, 'Europe/Lisbon', null],
])('in %s from %s to %s is for a reader in %s %s', (zone, from, to, reader, expected) => {
  expect(hoursOfReader(entryOf(zone, from, to), reader)).toBe(expected)
})
