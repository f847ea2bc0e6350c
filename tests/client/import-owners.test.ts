/** Owners in a spreadsheet: which columns and cells mean a colleague, and what becomes of other names. */
import { expect, test } from 'vitest'
import { guessColumns } from '../../client/plans/import/rows/guessColumns.ts'
import { chosenRows, planImport } from '../../client/plans/import/rows/planImport.ts'
import { updatesOf } from '../../client/plans/import/rows/updates.ts'
import type { ActivityId } from '../../shared/ids.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'

const owners = [
  { id: 'p1', name: 'Planner, Denmark', isPlanner: true },
  { id: 'p2', name: 'Second planner, Denmark', isPlanner: true },
  { id: 'p3', name: 'Two of one name', isPlanner: true },
  { id: 'p4', name: 'Two of one name', isPlanner: true },
  { id: 'p5', name: 'Planner, Sweden', isPlanner: false },
]
const OPTIONS = {
  country: 'DK',
  dateSystem: 1900,
  likelyDay: '2027-02-09',
  isDisarmed: false,
  owners,
  addresses: new Map([['second@centre.example', 'p2']]),
} as const
const KNOWN = 'a7Kq9Lm2Xw4Zt6Vb8Nc0Yd' as ActivityId

test('A column is of owners if its heading says so, and a cell of it names a colleague', () => {
  const meaningOf = (heading: string, ...cells: readonly string[]) =>
    guessColumns(
      ['Title', heading],
      cells.map((cell, at) => [`Activity ${at}`, cell]),
      OPTIONS,
    )[1]?.meaning
  for (const heading of [
    'Owner',
    'Responsible',
    'Contact person',
    'In charge',
    'Ansvarlig',
    'Ansprechpartner',
    'Garant',
  ])
    expect(meaningOf(heading, 'An agency', 'planner, denmark'), heading).toBe('owner')
  expect(meaningOf('Responsible', 'An agency', 'A school')).toBeNull()
  expect(meaningOf('Colour', 'planner, denmark')).toBeNull()
})

test('S99 · a colleague is found by name or address; others are listed by row, left empty, and in no description', () => {
  const cells = [
    'planner,  Denmark ',
    'Second <SECOND@centre.example>',
    'Planner, Sweden',
    'Two of one name',
    '',
    'x@y.example',
  ]
  const rows = cells.map((cell, at) => [`Activity ${at}`, cell])
  const { rows: read, unread } = planImport(rows, ['title', 'owner'], [], { ...OPTIONS, head: ['Title', 'Owner'] })
  expect(read.map(({ draft }) => draft.owner)).toEqual(['p1', 'p2', undefined, undefined, undefined, undefined])
  expect(unread.map(({ number, cells: [cell] }) => [number, cell?.key, cell?.problem.kind])).toEqual([
    [4, 'owner', 'no-colleague'],
    [5, 'owner', 'several-colleagues'],
    [7, 'owner', 'no-colleague'],
  ])
  expect(read.every(({ draft }) => draft.description === undefined)).toBe(true)
})

test('An activity that is updated gets the owner of its row; an empty cell leaves the owner', () => {
  const now = { id: KNOWN, title: 'Quiz', owner: 'p1' } as unknown as ActivityView
  const changes = (cell: string) => {
    const { rows } = planImport([[KNOWN, 'Quiz', cell]], ['id', 'title', 'owner'], [now], OPTIONS)
    return updatesOf(chosenRows(rows, 'update'), [now], OPTIONS).map(({ key, now: was, next }) => [key, was, next])
  }
  expect(changes('Second planner, Denmark')).toEqual([['owner', 'Planner, Denmark', 'Second planner, Denmark']])
  expect(changes('')).toEqual([])
})
