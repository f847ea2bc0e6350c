/** The board of the day, at moments around midnight in several zones. */
import { describe, expect, test } from 'vitest'
import { boardAt, boardEntries, type BoardActivity, type DayBoard } from '../../shared/plans/dayBoard.ts'
import { LocalDate, LocalTime } from '../../shared/days.ts'
import type { ActivityStatus } from '../../shared/plans/fields.ts'

const DAY = '2027-02-09'
const AUCKLAND = 'Pacific/Auckland'
const BRUSSELS = 'Europe/Brussels'
const HONOLULU = 'Pacific/Honolulu'

interface Named extends BoardActivity {
  readonly name: string
}

interface When {
  readonly on?: string
  readonly until?: string
  readonly from?: string
  readonly to?: string
  readonly status?: ActivityStatus
}

const dayOf = (day: string | undefined): LocalDate | null => (day === undefined ? null : LocalDate.parse(day))
const timeOf = (time: string | undefined): LocalTime | null => (time === undefined ? null : LocalTime.parse(time))

function activity(name: string, zone: string, { on = DAY, until, from, to, status = 'confirmed' }: When = {}): Named {
  const days = { startsOn: dayOf(on), endsOn: dayOf(until), dates: [] }
  const hours = { startTime: timeOf(from), endTime: timeOf(to), timeZone: null }
  return { name, zone, activity: { ...days, ...hours, status } }
}

function severalDates(name: string, zone: string, dates: readonly (readonly [string, string, string])[]): Named {
  const { activity: one } = activity(name, zone)
  const own = dates.map(([day, from, to], at) => ({
    id: String(at),
    day: dayOf(day),
    startTime: timeOf(from),
    endTime: timeOf(to),
  }))
  return { name, zone, activity: { ...one, startsOn: null, dates: own } }
}

type Lists = Pick<DayBoard<Named>, (typeof LISTS)[number] | 'opening'>
const LISTS = ['now', 'allDay', 'next', 'over', 'cancelled'] as const

const namesIn = (board: Lists, list: keyof Lists) => board[list].map(({ one }) => one.name)

/** @returns the lists that have something, and the phase */
function at(moment: string, all: readonly Named[], day = DAY) {
  const board = boardAt(boardEntries(all, day), day, new Date(moment))
  const lists = LISTS.flatMap((list) => (board[list].length === 0 ? [] : [[list, namesIn(board, list)]]))
  return { phase: board.phase, ...Object.fromEntries(lists) }
}

describe('three zones, with lessons from 10:00 to 11:00', () => {
  const all = [HONOLULU, BRUSSELS, AUCKLAND].map((zone) => activity(zone, zone, { from: '10:00', to: '11:00' }))

  test.each([
    // The day begins at UTC+13 a minute later.
    ['2027-02-08T10:59:00Z', { phase: 'before', next: [AUCKLAND, BRUSSELS, HONOLULU] }],
    ['2027-02-08T11:00:00Z', { phase: 'day', next: [AUCKLAND, BRUSSELS, HONOLULU] }],
    ['2027-02-08T20:59:59Z', { phase: 'day', next: [AUCKLAND, BRUSSELS, HONOLULU] }],
    ['2027-02-08T21:00:00Z', { phase: 'day', now: [AUCKLAND], next: [BRUSSELS, HONOLULU] }],
    // Midnight in Brussels.
    ['2027-02-08T23:00:00Z', { phase: 'day', next: [BRUSSELS, HONOLULU], over: [AUCKLAND] }],
    ['2027-02-09T09:30:00Z', { phase: 'day', now: [BRUSSELS], next: [HONOLULU], over: [AUCKLAND] }],
    // Midnight in Auckland, an hour after the lesson of Brussels ended.
    ['2027-02-09T11:00:00Z', { phase: 'day', next: [HONOLULU], over: [AUCKLAND, BRUSSELS] }],
    ['2027-02-09T20:30:00Z', { phase: 'day', now: [HONOLULU], over: [AUCKLAND, BRUSSELS] }],
    // The last minute of the day, and midnight, in Honolulu.
    ['2027-02-10T09:59:00Z', { phase: 'day', over: [AUCKLAND, BRUSSELS, HONOLULU] }],
    ['2027-02-10T10:00:00Z', { phase: 'after', over: [AUCKLAND, BRUSSELS, HONOLULU] }],
  ])('at %s', (moment, expected) => {
    expect(at(moment, all)).toEqual(expected)
  })
})

test('S102 · an hour counts on the clock of its place', () => {
  const all = [activity('Auckland', AUCKLAND, { from: '00:10', to: '00:20' })]
  expect(at('2027-02-08T11:15:00Z', all)).toEqual({ phase: 'day', now: ['Auckland'] })
  expect(at('2027-02-08T23:15:00Z', all)).toEqual({ phase: 'day', over: ['Auckland'] })
})

describe('over midnight', () => {
  test.each([BRUSSELS, AUCKLAND, HONOLULU])('an evening of the day in %s lasts until after midnight', (zone) => {
    const night = activity('night', zone, { from: '23:00', to: '02:00' })
    const offset = { [BRUSSELS]: -1, [AUCKLAND]: -13, [HONOLULU]: 10 }[zone] ?? 0
    const moment = (hours: number) => new Date(Date.UTC(2027, 1, 9, hours + offset)).toISOString()
    expect(at(moment(22), [night]), 'an hour before').toMatchObject({ next: ['night'] })
    expect(at(moment(23), [night]), 'at its beginning').toMatchObject({ now: ['night'] })
    expect(at(moment(25), [night]), 'after midnight').toMatchObject({ phase: 'day', now: ['night'] })
    expect(at(moment(26), [night]), 'at its end').toMatchObject({ over: ['night'] })
  })

  test('an evening of the day before that lasts into the day is on the board; one that ends at midnight is not', () => {
    const eve = { on: '2027-02-08', from: '22:00' }
    const all = [
      activity('into', BRUSSELS, { ...eve, to: '02:00' }),
      activity('ends', BRUSSELS, { ...eve, to: '00:00' }),
    ]
    expect(at('2027-02-09T00:30:00Z', all)).toEqual({ phase: 'day', now: ['into'] })
    expect(at('2027-02-09T01:00:00Z', all)).toEqual({ phase: 'day', over: ['into'] })
  })
})

describe('summer time', () => {
  test('a night in which clocks skip an hour is an hour shorter, and one in which they repeat it an hour longer', () => {
    const spring = [activity('night', BRUSSELS, { on: '2027-03-28', from: '01:30', to: '03:30' })]
    expect(at('2027-03-28T00:30:00Z', spring, '2027-03-28')).toMatchObject({ now: ['night'] })
    expect(at('2027-03-28T01:29:00Z', spring, '2027-03-28')).toMatchObject({ now: ['night'] })
    expect(at('2027-03-28T01:30:00Z', spring, '2027-03-28')).toMatchObject({ over: ['night'] })
    const autumn = [activity('night', BRUSSELS, { on: '2027-10-31', from: '01:30', to: '03:30' })]
    expect(at('2027-10-30T23:30:00Z', autumn, '2027-10-31')).toMatchObject({ now: ['night'] })
    expect(at('2027-10-31T02:29:00Z', autumn, '2027-10-31')).toMatchObject({ now: ['night'] })
    expect(at('2027-10-31T02:30:00Z', autumn, '2027-10-31')).toMatchObject({ over: ['night'] })
  })

  test('in July a place with summer time has other hours than in February', () => {
    const july = [activity('lesson', BRUSSELS, { on: '2027-07-01', from: '10:00', to: '11:00' })]
    expect(at('2027-07-01T08:30:00Z', july, '2027-07-01')).toMatchObject({ now: ['lesson'] })
    expect(at('2027-07-01T09:30:00Z', july, '2027-07-01')).toMatchObject({ over: ['lesson'] })
  })
})

describe('without hours', () => {
  test('a day is now from midnight to midnight of its place, apart from what has hours', () => {
    const all = [activity('whole', AUCKLAND), activity('lesson', BRUSSELS, { from: '10:00', to: '11:00' })]
    expect(at('2027-02-08T10:59:00Z', all)).toMatchObject({ phase: 'before', next: ['whole', 'lesson'] })
    expect(at('2027-02-08T11:00:00Z', all)).toMatchObject({ allDay: ['whole'], next: ['lesson'] })
    expect(at('2027-02-09T09:00:00Z', all)).toMatchObject({ now: ['lesson'], allDay: ['whole'] })
    expect(at('2027-02-09T11:00:00Z', all)).toMatchObject({ over: ['whole', 'lesson'] })
  })

  test('what lasts for weeks goes on after the day', () => {
    const all = [activity('weeks', BRUSSELS, { on: '2027-02-01', until: '2027-02-28' })]
    expect(at('2027-02-05T12:00:00Z', all)).toEqual({ phase: 'before', allDay: ['weeks'] })
    expect(at('2027-02-20T12:00:00Z', all)).toEqual({ phase: 'after', allDay: ['weeks'] })
    expect(at('2027-02-28T23:00:00Z', all)).toEqual({ phase: 'after', over: ['weeks'] })
  })

  test('an activity of another day, or of none, is not on the board', () => {
    const { activity: one } = activity('none', BRUSSELS)
    const none = { name: 'none', zone: BRUSSELS, activity: { ...one, startsOn: null } }
    expect(at('2027-02-09T12:00:00Z', [activity('eve', BRUSSELS, { on: '2027-02-08' }), none])).toEqual({
      phase: 'day',
    })
  })
})

test('an exhibition with hours of each day is now in its hours of the day', () => {
  const all = [activity('hall', BRUSSELS, { on: '2027-02-01', until: '2027-02-28', from: '10:00', to: '16:00' })]
  expect(at('2027-02-09T08:59:00Z', all)).toEqual({ phase: 'day', next: ['hall'] })
  expect(at('2027-02-09T09:00:00Z', all)).toEqual({ phase: 'day', now: ['hall'] })
  expect(at('2027-02-09T15:00:00Z', all)).toEqual({ phase: 'day', over: ['hall'] })
})

test('of several dates those of the day are on the board, each with its hours', () => {
  const dates = [
    ['2027-02-09', '09:00', '10:00'],
    ['2027-02-09', '14:00', '15:00'],
    ['2027-02-10', '09:00', '10:00'],
  ] as const
  expect(at('2027-02-09T08:30:00Z', [severalDates('road', BRUSSELS, dates)])).toEqual({
    phase: 'day',
    now: ['road'],
    next: ['road'],
  })
})

test('S102 · a cancelled activity is cancelled at each moment, and never now', () => {
  const all = [
    activity('hour', BRUSSELS, { from: '10:00', to: '11:00', status: 'cancelled' }),
    activity('whole', BRUSSELS, { status: 'cancelled' }),
  ]
  for (const moment of ['2027-02-01T09:30:00Z', '2027-02-09T09:30:00Z', '2027-02-12T09:30:00Z'])
    expect(at(moment, all)).toMatchObject({ cancelled: ['whole', 'hour'] })
  expect(boardAt(boardEntries(all, DAY), DAY, new Date('2027-02-01')).opening).toEqual([])
})

test('one that took place is over, even if its hours are not', () => {
  const all = [activity('short', BRUSSELS, { from: '10:00', to: '12:00', status: 'done' })]
  expect(at('2027-02-09T09:30:00Z', all)).toEqual({ phase: 'day', over: ['short'] })
})

test('an hour without an end is taken to last an hour, as in the calendar', () => {
  const all = [activity('start', BRUSSELS, { from: '10:00' })]
  expect(at('2027-02-09T09:59:00Z', all)).toMatchObject({ now: ['start'] })
  expect(at('2027-02-09T10:00:00Z', all)).toMatchObject({ over: ['start'] })
})

test('lists follow the day from east to west; what comes next is in the order of its beginning', () => {
  const all = [
    activity('west', HONOLULU, { from: '08:00', to: '09:00' }),
    activity('late in the east', AUCKLAND, { from: '23:00', to: '23:59' }),
    activity('here', BRUSSELS, { from: '08:00', to: '09:00' }),
    activity('early in the east', AUCKLAND, { from: '09:00', to: '09:30' }),
  ]
  expect(at('2027-02-08T12:00:00Z', all)).toMatchObject({
    next: ['early in the east', 'here', 'late in the east', 'west'],
  })
  expect(at('2027-02-11T12:00:00Z', all)).toMatchObject({
    over: ['early in the east', 'late in the east', 'here', 'west'],
  })
})

describe('the opening', () => {
  const openingOf = (all: readonly Named[]) =>
    namesIn(boardAt(boardEntries(all, DAY), DAY, new Date('2027-01-01')), 'opening')

  test('is what begins first with hours, with all that begin at that moment', () => {
    const from = { from: '09:00', to: '10:00' }
    const all = [
      activity('whole', AUCKLAND),
      activity('Brussels', BRUSSELS, from),
      activity('Paris', 'Europe/Paris', from),
      activity('Lisbon', 'Europe/Lisbon', from),
      activity('eve', BRUSSELS, { on: '2027-02-08', from: '22:00', to: '01:00' }),
    ]
    expect(openingOf(all).toSorted()).toEqual(['Brussels', 'Paris'])
  })

  test('is a whole day if nothing has hours, but not what began weeks ago', () => {
    const weeks = activity('weeks', AUCKLAND, { on: '2027-02-01', until: '2027-02-28' })
    expect(openingOf([weeks, activity('west', HONOLULU), activity('east', AUCKLAND)])).toEqual(['east'])
    expect(openingOf([weeks])).toEqual([])
    expect(openingOf([])).toEqual([])
  })
})
