/** An activity's changes since others could rely on it, as its history knows them. */
import { expect, test } from 'vitest'
import type { ActivityHistoryList, HistoryValue } from '../../shared/plans/api.ts'
import { changesSincePlanned } from '../../shared/plans/changesSincePlanned.ts'
import { LocalDate } from '../../shared/days.ts'

type Change = ActivityHistoryList['changes'][number]
const value = (of: unknown): HistoryValue => ({ value: of as never })
const changed = (at: string, field: string, from: unknown, to: unknown): Change => ({
  field,
  at: `${at}T10:00:00.000Z`,
  people: [],
  proposedBy: [],
  old: value(from),
  new: value(to),
})
const moved = (at: string, from: string, to: string) => [
  changed(at, 'startsOn', from, to),
  changed(at, 'endsOn', from, to),
]
const NETWORK = { visibility: 'network' as const, startsOn: LocalDate.parse('2027-02-11') }
const fieldsOf = (history: readonly Change[], activity: Parameters<typeof changesSincePlanned>[1] = NETWORK) =>
  changesSincePlanned(history, activity).map(({ field }) => field)

test('Changes before it was confirmed are planning, later ones count from the first value to the last', () => {
  const history = [
    changed('2027-02-10', 'format', 'hybrid', 'online'),
    changed('2027-02-08', 'format', 'onsite', 'hybrid'),
    changed('2027-01-20', 'status', 'tentative', 'confirmed'),
    changed('2027-01-10', 'format', 'online', 'onsite'),
    changed('2027-01-10', 'places', ['Aarhus'], ['Odense']),
  ]
  expect(changesSincePlanned(history, NETWORK)).toEqual([
    { field: 'format', from: value('onsite'), to: value('online') },
  ])
})

test('A value that came back is not a change, and other fields are not asked', () => {
  const history = [
    changed('2027-02-10', 'status', 'confirmed', 'done'),
    changed('2027-02-09', 'format', 'online', 'onsite'),
    changed('2027-02-08', 'format', 'onsite', 'online'),
    changed('2027-02-08', 'themes', ['ai'], []),
  ]
  expect(fieldsOf(history)).toEqual([])
})

test('One that was confirmed or public from its beginning counts all changes', () => {
  const move = moved('2027-01-05', '2027-02-09', '2027-02-11')
  expect(fieldsOf([changed('2027-02-10', 'status', 'confirmed', 'done'), ...move])).toEqual(['startsOn'])
  expect(fieldsOf(move, { ...NETWORK, visibility: 'public' })).toEqual(['startsOn'])
})

test('One that was never confirmed counts changes from the day on which it was planned', () => {
  expect(fieldsOf(moved('2027-02-08', '2027-02-09', '2027-02-11'))).toEqual([])
  expect(fieldsOf(moved('2027-02-09', '2027-02-09', '2027-02-11'))).toEqual(['startsOn'])
  expect(fieldsOf([], { ...NETWORK, startsOn: null })).toEqual([])
})

test('The last day is said if its length changed, and no day beside several dates', () => {
  const confirmed = changed('2027-02-12', 'status', 'confirmed', 'done')
  const longer = [
    changed('2027-02-09', 'startsOn', '2027-02-09', '2027-02-10'),
    changed('2027-02-09', 'endsOn', '2027-02-09', '2027-02-12'),
  ]
  expect(fieldsOf([confirmed, ...longer])).toEqual(['startsOn', 'endsOn'])
  expect(fieldsOf([confirmed, ...longer, changed('2027-02-09', 'dates', [], [{ day: '2027-02-10' }])])).toEqual([
    'dates',
  ])
})
