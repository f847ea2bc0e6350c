import fc from 'fast-check'
import { expect, test } from 'vitest'
import { activitiesIn, arrange, isByHand, type Arrangement } from '../../client/plans/grid/view/arrange.ts'
import { ColumnKey } from '../../client/plans/grid/columns.ts'
import { NO_FILTER } from '../../client/plans/grid/view/filter.ts'
import { ActivityStatus, Visibility } from '../../shared/plans/fields.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { activity, plan, type Part } from '../language/plan.ts'

const DAY = '2027-02-09'
const DAYS = { day: DAY, today: '2027-02-01' }
const AS_IT_IS: Arrangement = { filter: NO_FILTER, sort: null, group: null }
const whole = { on: DAY, themes: ['ai' as const], audiences: ['parents' as const], description: 'An evening.' }

const viewOf = (...parts: readonly Part[]) => viewPlan(plan(...parts)).activities
/** Titles, and groups in brackets. */
const shown = (parts: readonly Part[], arrangement: Partial<Arrangement>, held?: string) =>
  arrange(viewOf(...parts), { ...AS_IT_IS, ...arrangement }, DAYS, held).map((row) =>
    row.kind === 'activity' ? row.activity.title : `[${row.value ?? '–'} ${row.count}]`,
  )

test('Without settings the rows are the plan’s activities in its order', () => {
  expect(shown([activity('B'), activity('A'), activity('C')], {})).toEqual(['B', 'A', 'C'])
})

test.each([
  ['by title, numbers by their value', 'title', [activity('Talk 10'), activity('talk 9'), activity('Éclair')]],
  [
    'by day, then by hour',
    'when',
    [
      activity('c', { on: '2027-02-10' }),
      activity('b', { on: DAY, from: '18:00' }),
      activity('a', { on: DAY, from: '09:00' }),
    ],
  ],
  ['by status as it ripens', 'status', [activity('b', { status: 'confirmed' }), activity('a')]],
  ['by the words of a theme', 'themes', [activity('b', { themes: ['sextortion'] }), activity('a', { themes: ['ai'] })]],
] as const)('Rows are sorted %s', (_, column, parts) => {
  const up = shown(parts, { sort: { column, direction: 'ascending' } })
  expect(shown(parts, { sort: { column, direction: 'descending' } })).toEqual(up.toReversed())
  expect(up).toEqual(column === 'title' ? ['Éclair', 'talk 9', 'Talk 10'] : up.toSorted())
})

test('Unset values come last in both directions', () => {
  const parts = [activity('no day'), activity('day', { on: DAY })]
  for (const direction of ['ascending', 'descending'] as const) {
    expect(shown(parts, { sort: { column: 'when', direction } })).toEqual(['day', 'no day'])
  }
})

test('Weeks stand in order with their Mondays, activities without a day at the end', () => {
  const parts = [
    activity('none'),
    activity('late', { on: '2027-02-21' }),
    activity('Sunday before', { on: '2027-02-07' }),
    activity('the day', { on: DAY }),
  ]
  expect(shown(parts, { group: 'week' })).toEqual([
    '[2027-02-01 1]',
    'Sunday before',
    '[2027-02-08 1]',
    'the day',
    '[2027-02-15 1]',
    'late',
    '[– 1]',
    'none',
  ])
})

test('Within groups the sorting holds', () => {
  const parts = [activity('b'), activity('c', { status: 'confirmed' }), activity('a')]
  expect(shown(parts, { group: 'status', sort: { column: 'title', direction: 'ascending' } })).toEqual([
    '[tentative 2]',
    'a',
    'b',
    '[confirmed 1]',
    'c',
  ])
})

test('Types are grouped in the order of their names', () => {
  const parts = [activity('w', { type: 'webinar' }), activity('none'), activity('c', { type: 'conference' })]
  expect(shown(parts, { group: 'type' })).toEqual(['[conference 1]', 'c', '[webinar 1]', 'w', '[– 1]', 'none'])
})

test('A filter takes any of its values within a field, and all of its fields', () => {
  const parts = [
    activity('both', { status: 'confirmed', themes: ['ai'] }),
    activity('second theme', { status: 'confirmed', themes: ['sextortion'] }),
    activity('tentative', { themes: ['ai'] }),
    activity('another theme', { status: 'confirmed', themes: ['gaming'] }),
  ]
  const filter = { ...NO_FILTER, themes: ['ai', 'sextortion'], status: ['confirmed' as const] }
  expect(shown(parts, { filter })).toEqual(['both', 'second theme'])
})

test('Words are found without case and accents, in titles, types, themes, places and partners', () => {
  const parts = [
    activity('Föräldrakväll'),
    activity('x', { type: 'webinar' }),
    activity('y', { places: ['Malmö'] }),
    activity('z', { partners: ['Städer'] }),
  ]
  const find = (text: string) => shown(parts, { filter: { ...NO_FILTER, text } })
  expect(find('foraldra')).toEqual(['Föräldrakväll'])
  expect(find('WEBINAR')).toEqual(['x'])
  expect(find('malmo')).toEqual(['y'])
  expect(find(' stader ')).toEqual(['z'])
  expect(find('nothing like it')).toEqual([])
})

test('Only the incomplete ones, or only those that lack one thing', () => {
  const parts = [activity('whole', whole), activity('no theme', { ...whole, themes: [] }), activity('nothing')]
  expect(shown(parts, { filter: { ...NO_FILTER, gaps: ['any'] } })).toEqual(['no theme', 'nothing'])
  expect(shown(parts, { filter: { ...NO_FILTER, gaps: ['day'] } })).toEqual(['nothing'])
})

test('A held activity stays though the filter no longer fits', () => {
  const all = viewOf(activity('now whole', whole), activity('whole too', whole))
  const rows = arrange(all, { ...AS_IT_IS, filter: { ...NO_FILTER, gaps: ['any'] } }, DAYS, all[0]?.id)
  expect(activitiesIn(rows).map((one) => one.title)).toEqual(['now whole'])
})

test('Rows stand by hand only if nothing else arranges them', () => {
  expect(isByHand(AS_IT_IS)).toBe(true)
  expect(isByHand({ ...AS_IT_IS, group: 'week' })).toBe(false)
  expect(isByHand({ ...AS_IT_IS, sort: { column: 'title', direction: 'ascending' } })).toBe(false)
  expect(isByHand({ ...AS_IT_IS, filter: { ...NO_FILTER, text: 'a' } })).toBe(false)
  expect(isByHand({ ...AS_IT_IS, filter: { ...NO_FILTER, text: ' ' } })).toBe(true)
})

test('However they are sorted and grouped, no activity is lost or shown twice', () => {
  const words = fc.record({
    status: fc.constantFrom(...ActivityStatus.options),
    visibility: fc.constantFrom(...Visibility.options),
    themes: fc.subarray(['ai', 'sextortion'] as const),
    type: fc.constantFrom('webinar' as const, 'quiz' as const, undefined),
  })
  const sort = fc.record({
    column: fc.constantFrom(...ColumnKey.options),
    direction: fc.constantFrom('ascending' as const, 'descending' as const),
  })
  const group = fc.constantFrom(null, 'week' as const, 'status' as const, 'type' as const, 'visibility' as const)
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), fc.option(sort), group, (all, sort, group) => {
      const activities = viewOf(...all.map((one, at) => activity(`${at}`, { ...one, themes: [...one.themes] })))
      const rows = arrange(activities, { filter: NO_FILTER, sort, group }, DAYS)
      expect(activitiesIn(rows).toSorted((a, b) => Number(a.title) - Number(b.title))).toEqual(activities)
      const groups = rows.flatMap((row) => (row.kind === 'group' ? [row.count] : []))
      if (group !== null) expect(groups.reduce((sum, count) => sum + count, 0)).toBe(activities.length)
    }),
  )
})
