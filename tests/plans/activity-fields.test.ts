/** Every field of the table reaches each file, the import and the overview. `recipes.long.test.ts` runs this with a field more. */
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { i18n } from '@lingui/core'
import { COLUMNS, columnLabel, textOfColumn, type Column, type TextColumn } from '../../client/overview/columns.ts'
import { guessColumns } from '../../client/plans/import/rows/guessColumns.ts'
import { createSelector, selectableOf } from '../../shared/overview/selectable.ts'
import { CentreId, PersonId } from '../../shared/ids.ts'
import type { ActivityRow } from '../../shared/overview/api.ts'
import {
  ACTIVITY_FIELDS,
  ACTIVITY_KEYS,
  FILTERED_FIELDS,
  isPlainKey,
  isRichKey,
  isWhenKey,
  optionsOfField,
} from '../../shared/plans/activityFields.ts'
import { CELL_KEYS } from '../../shared/plans/cells/codecs.ts'
import { headingOf } from '../../shared/plans/cells/headers.ts'
import { optionList, type EntryOf } from '../../shared/plans/fieldEntry.ts'
import { activityFields, type ShownActivityKey } from '../../shared/plans/fields.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import type { FirstValues } from '../../shared/fields/layout.ts'
import { addActivity } from '../../shared/plans/layout.ts'
import { plan } from '../language/plan.ts'
import { fileOf, written } from '../exports/planFiles.ts'

/** A value of a plain field. */
function valueOf(key: ShownActivityKey): unknown {
  const field = activityFields[key]
  if (field.kind === 'text') return `Words of ${key}`
  const options = optionsOfField(key)
  const value = options === 'languages' ? 'da' : options === null ? `Some ${key}` : optionList(options).at(-1)?.id
  return field.kind === 'set' ? [value] : value
}

const reach = [{ metric: 'participants_onsite', value: 120, source: 'Tickets' }]
const filled = {
  ...Object.fromEntries(ACTIVITY_KEYS.filter(isPlainKey).map((key) => [key, valueOf(key)])),
  startsOn: '2027-02-09',
  resources: [{ title: 'A guide', url: 'https://example.org/guide' }],
  expectedReach: reach,
  actualReach: reach,
} as unknown as FirstValues<typeof activityFields>

const file = fileOf([plan((doc) => void addActivity(doc, filled))])
const shown = file.plans[0]?.activities[0] as ActivityView

/** For a colleague of the owner. */
const named: typeof file = {
  ...file,
  plans: file.plans.map((one) => ({
    ...one,
    activities: one.activities.map((each) => ({ ...each, owner: PersonId.parse('p1') })),
    owners: { p1: 'Planner, Denmark' },
  })),
}

test('The field that a recipe adds is in the table', () => {
  expect(ACTIVITY_KEYS).toContain(process.env['ADDED_FIELD'] ?? 'title')
})

test('Every field has a column in spreadsheets, and an import finds it by its heading; owners if the file names them', () => {
  expect(CELL_KEYS).toEqual(ACTIVITY_KEYS.filter((key) => key !== 'owner'))
  const headOf = (of: typeof file) => written('csv', of).toString('utf8').split('\r\n')[0] ?? ''
  const head = headOf(named)
  expect(headOf(file)).not.toContain(headingOf('owner'))
  const options = { country: 'DK', dateSystem: 1900, likelyDay: '2027-02-09' } as const
  for (const key of ACTIVITY_KEYS) {
    expect(head).toContain(headingOf(key))
    expect(guessColumns([headingOf(key)], [], options)).toEqual([{ meaning: key, why: 'name' }])
  }
})

test('Every field is in a Word document; the owner if the file names it', async () => {
  const { value } = await mammoth.extractRawText({ buffer: written('docx', named) })
  const own: Partial<Record<ShownActivityKey, string>> = {
    title: 'Words of title',
    gloss: 'Words of gloss',
    startsOn: 'When',
  }
  for (const key of ACTIVITY_KEYS) {
    if (key === 'dates' || isRichKey(key) || (isWhenKey(key) && key !== 'startsOn')) continue
    expect(value).toContain(own[key] ?? `${ACTIVITY_FIELDS[key].label.message}: `)
  }
})

test('Every field can be a column of the overview; days and hours are one', () => {
  const fields = ACTIVITY_KEYS.filter((key) => !isWhenKey(key) && key !== 'dates')
  expect(COLUMNS.toSorted()).toEqual([...fields, 'when', 'centre', 'changed'].toSorted())
  const drawn = new Set<Column>(['when', 'centre', 'title', 'themes', 'places', 'status', 'visibility', 'changed'])
  const row = { ...shown, description: 'What it is', owner: 'person', activity: shown.id } as unknown as ActivityRow
  for (const column of COLUMNS) {
    expect(i18n._(columnLabel(column))).not.toBe('')
    if (drawn.has(column)) continue
    expect(
      textOfColumn(row, column as TextColumn, () => 'Alex', i18n),
      column,
    ).not.toBe('')
  }
})

const CONTEXT = { theDay: { first: '2027-02-09', last: '2027-02-09' }, found: new Map() }

test('Every field with a filter is found by its value, and by no other', () => {
  const one = selectableOf(shown, { centre: CentreId.parse('dk'), network: 'SIC', changedAt: '2027-01-01T00:00:00Z' })
  for (const { name, key } of FILTERED_FIELDS) {
    expect(createSelector({ [name]: [valueOf(key)].flat() as string[] }, CONTEXT)(one), name).toBe(true)
    expect(createSelector({ [name]: ['unknown'] }, CONTEXT)(one), name).toBe(false)
  }
})

test('An entry that lacks what its kind needs does not compile', () => {
  const entry = { label: 'Format', group: 'what', names: '', column: null } as const
  // @ts-expect-error a choice says whether the overview filters by it
  const choice: EntryOf<(typeof activityFields)['format']> = { ...entry, options: [] }
  // @ts-expect-error a set says what its values are
  const set: EntryOf<(typeof activityFields)['partners']> = { ...entry, filter: null }
  // @ts-expect-error a text says whether it is a column of the grid
  const text: EntryOf<(typeof activityFields)['needs']> = { label: 'We need', group: 'exchange', names: '' }
  expect([choice, set, text]).toHaveLength(3)
})
