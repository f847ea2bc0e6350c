import { expect, test } from 'vitest'
import {
  FIRST_VIEW,
  saveViewSettings,
  readViewSettings,
  toggleColumn,
  turnSort,
} from '../../client/plans/grid/view/viewSettings.ts'
import { shownColumns } from '../../client/plans/grid/columns.ts'
import { memoryOf } from '../../client/ui/memory.ts'

function shelf(content: Record<string, string> = {}) {
  const kept = new Map(Object.entries(content))
  return {
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: string) => void kept.set(key, value),
  }
}

test('One person’s settings come back to that person alone', () => {
  const store = shelf()
  const settings = { ...FIRST_VIEW, columns: ['title' as const, 'needs' as const], group: 'week' as const }
  saveViewSettings(store, 'ann', settings)
  expect(readViewSettings(store, 'ann')).toEqual(settings)
  expect(readViewSettings(store, 'bob')).toEqual(FIRST_VIEW)
})

test('Settings of older releases, which knew no compact rows and no calendar, are kept', () => {
  const old = { columns: ['title', 'needs'], sort: null, group: 'week' }
  expect(readViewSettings(shelf({ 'sid-grid:ann': JSON.stringify(old) }), 'ann')).toEqual({
    ...FIRST_VIEW,
    ...old,
  })
})

test('Audience and places are default columns only if there is room; a chosen column is always shown', () => {
  expect(shownColumns(FIRST_VIEW.columns, true)).toContain('audiences')
  expect(shownColumns(FIRST_VIEW.columns, false)).not.toContain('audiences')
  expect(shownColumns(toggleColumn(FIRST_VIEW, 'places').columns, false)).toContain('audiences')
})

test.each([
  ['no JSON', '{'],
  ['another shape', '{"columns":"all"}'],
  ['a column that is no more', '{"columns":["title","mood"],"sort":null,"group":null}'],
])('Kept settings with %s fall back to the first view', (_, kept) => {
  expect(readViewSettings(shelf({ 'sid-grid:ann': kept }), 'ann')).toEqual(FIRST_VIEW)
})

test('A browser that forbids storage shows the first view and does not complain', () => {
  // As here, where there is no storage at all.
  const forbidden = memoryOf('localStorage')
  saveViewSettings(forbidden, 'ann', FIRST_VIEW)
  expect(readViewSettings(forbidden, 'ann')).toEqual(FIRST_VIEW)
})

test('A column that is shown again stands where it always stands', () => {
  const less = toggleColumn(FIRST_VIEW, 'themes')
  expect(less.columns).not.toContain('themes')
  expect(toggleColumn(less, 'themes')).toEqual(FIRST_VIEW)
})

test('A head turns from ascending to descending to the plan’s own order', () => {
  const up = turnSort(FIRST_VIEW, 'when')
  const down = turnSort(up, 'when')
  expect([up.sort?.direction, down.sort?.direction, turnSort(down, 'when').sort]).toEqual([
    'ascending',
    'descending',
    null,
  ])
  expect(turnSort(down, 'title').sort).toEqual({ column: 'title', direction: 'ascending' })
})
