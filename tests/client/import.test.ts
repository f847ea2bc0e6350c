import { expect, test } from 'vitest'
import { guessColumns } from '../../client/plans/import/rows/guessColumns.ts'
import { forgetColumn, leaveOut, mendCells, NO_MENDS } from '../../client/plans/import/rows/mends.ts'
import { chosenRows, planImport } from '../../client/plans/import/rows/planImport.ts'
import { unreadCsv } from '../../client/plans/import/rows/unreadCsv.ts'
import { unreadEntries } from '../../client/plans/import/rows/unreadEntries.ts'
import { updatesOf } from '../../client/plans/import/rows/updates.ts'
import type { ActivityId } from '../../shared/ids.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'

const OPTIONS = { country: 'DK', dateSystem: 1900, likelyDay: '2027-02-09', isDisarmed: false } as const
const KNOWN = [{ id: 'a7Kq9Lm2Xw4Zt6Vb8Nc0Yd' as ActivityId }]

test('Columns are found by our labels, by common words of other languages, and by what stands in them', () => {
  const head = ['Activity id', 'Titel', 'DATO', 'x', 'Målgruppe', 'Farve', 'Titel']
  const rows = [
    ['1', 'Quiz', '9.2.2027', 'Gaming; Sexting', 'Teenagers', 'rød', 'again'],
    ['2', 'Panel', '10.2.2027', 'Cyberbullying', 'Media', 'blå', 'again'],
  ]
  expect(guessColumns(head, rows, OPTIONS)).toEqual([
    { meaning: 'id', why: 'own-export' },
    { meaning: 'title', why: 'name' },
    { meaning: 'startsOn', why: 'name' },
    { meaning: 'themes', why: 'content' },
    { meaning: 'audiences', why: 'name' },
    { meaning: null, why: 'no-field' },
    { meaning: null, why: 'taken', perhaps: 'title' },
  ])
})

test('A column that is like another one, or in part like a field, is to be decided', () => {
  const rows = [
    ['Quiz', '9.2.2027', '10.2.2027', 'Gaming'],
    ['Panel', '10.2.2027', '11.2.2027', 'knitting'],
    ['Talk', '10.2.2027', '11.2.2027', 'Sexting'],
    ['Film', '10.2.2027', '11.2.2027', 'sewing'],
  ]
  expect(guessColumns(['Titel', 'x', 'y', 'z'], rows, OPTIONS)).toEqual([
    { meaning: 'title', why: 'name' },
    { meaning: 'startsOn', why: 'content' },
    { meaning: null, why: 'taken', perhaps: 'endsOn' },
    { meaning: null, why: 'some-cells', perhaps: 'themes' },
  ])
})

const textOf = (...lines: readonly string[]) => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

const MEANINGS = ['title', 'startsOn', 'themes', 'id', null] as const
const ROWS = [
  ['Quiz', '9–11 February 2027, 10:00–11:30', 'Gaming', '', 'left out'],
  ['Panel', '9.2.2027', 'knitting; Gaming', KNOWN[0]?.id ?? ''],
  ['Talk', '31.02.2027', 'knitting', ''],
  ['', '9.2.2027', '', ''],
  ['', '', '', ''],
]

test('Rows become drafts; a cell that cannot be read goes into the description, and a row without a title waits', () => {
  const { rows: read, unread, columns, words } = planImport(ROWS, MEANINGS, KNOWN, OPTIONS)
  expect(read.map(({ number, draft, existing }) => ({ number, draft, existing }))).toEqual([
    {
      number: 2,
      draft: {
        title: 'Quiz',
        startsOn: '2027-02-09',
        endsOn: '2027-02-11',
        startTime: '10:00',
        endTime: '11:30',
        themes: ['gaming'],
      },
      existing: null,
    },
    { number: 3, draft: { title: 'Panel', startsOn: '2027-02-09', themes: ['gaming'] }, existing: KNOWN[0]?.id },
    { number: 4, draft: { title: 'Talk', description: textOf('31.02.2027', 'knitting') }, existing: null },
  ])
  expect(words).toEqual([{ field: 'themes', word: 'knitting', rows: 2, meaning: null }])
  expect(unread).toMatchObject([
    {
      number: 4,
      isReady: true,
      cells: [{ key: 'startsOn', column: 1, text: '31.02.2027', problem: { kind: 'no-such-day' } }],
    },
    { number: 5, hasTitle: false, isReady: false, cells: [] },
  ])
  expect(columns[2]).toEqual({ cells: 3, unreadCells: 1, words: 4, unknownWords: 2 })
  expect(chosenRows(read, 'update').map(({ existing }) => existing)).toEqual([null, KNOWN[0]?.id, null])
  expect(chosenRows(read, 'skip')).toHaveLength(2)
  expect(chosenRows(read, 'copy').map(({ existing }) => existing)).toEqual([null, null, null])
})

test('S88 · Texts without a field go below the description of an activity that is in the plan, once; a copy has them too', () => {
  const meanings = ['id', 'title', 'startsOn', 'themes', 'rest'] as const
  const row = [KNOWN[0]?.id ?? '', 'Panel', '31.02.2027', 'knitting', 'room 4']
  const head = ['Id', 'Title', 'Day', 'Theme', 'Room']
  const read = planImport([row], meanings, KNOWN, { ...OPTIONS, head })
  const lines = ['Day: 31.02.2027', 'Theme: knitting', 'Room: room 4']
  const now = { ...KNOWN[0], title: 'Panel', themes: ['gaming'], description: textOf('Bring chairs') }
  const changes = (activity: object) => updatesOf(chosenRows(read.rows, 'update'), [activity as ActivityView], {})
  expect(changes(now)).toMatchObject([{ key: 'description', next: ['Bring chairs', ...lines].join('\n') }])
  expect(changes({ ...now, description: textOf('Bring chairs', ...lines, 'and tables') })).toEqual([])
  expect(chosenRows(read.rows, 'copy')).toMatchObject([
    { existing: null, draft: { title: 'Panel', description: textOf(...lines) } },
  ])
})

test('A mended row joins those that are ready; a row that is left out stays out', () => {
  const day = mendCells(NO_MENDS, [{ row: 4, column: 1 }], '2027-02-28')
  const half = planImport(ROWS, MEANINGS, KNOWN, { ...OPTIONS, mends: day })
  expect(half.unread.map(({ number, cells }) => [number, cells.map(({ key }) => key)])).toEqual([[5, []]])
  const mends = leaveOut(mendCells(day, [{ row: 4, column: 2 }], ''), [5])
  const { rows, unread, leftOut } = planImport(ROWS, MEANINGS, KNOWN, { ...OPTIONS, mends })
  expect(rows.at(-1)).toMatchObject({ number: 4, draft: { title: 'Talk', startsOn: '2027-02-28', themes: [] } })
  expect([unread, leftOut]).toEqual([[], [5]])
  expect(planImport(ROWS, MEANINGS, KNOWN, { ...OPTIONS, mends: forgetColumn(mends, 1) }).unread).toMatchObject([
    { number: 4, cells: [{ key: 'startsOn' }] },
  ])
})

test('A formula without a value waits to be mended, also as a title', () => {
  const rows = [['=A1', '=B1']]
  const read = (hasBareFormulas: boolean) => planImport(rows, ['title', 'places'], [], { ...OPTIONS, hasBareFormulas })
  expect(read(false).rows).toHaveLength(1)
  expect(unreadEntries(read(true).unread, ['title', 'places'], rows)).toMatchObject([
    { kind: 'cell', row: 2, cell: { key: 'title', problem: { kind: 'formula-without-value' } } },
    { kind: 'cell', row: 2, cell: { key: 'places', text: '=B1' } },
  ])
})

test('Rows below a merged title are one entry, which can use the title above them', () => {
  const body = [['Series'], ['', 'one'], ['', 'two'], ['Other'], ['', 'three']]
  const { unread } = planImport(body, ['title', 'places'], [], OPTIONS)
  expect(unreadEntries(unread, ['title', 'places'], body)).toEqual([
    { kind: 'no-title', rows: [3, 4], column: 0, above: { row: 2, text: 'Series' } },
    { kind: 'no-title', rows: [6], column: 0, above: { row: 5, text: 'Other' } },
  ])
})

test('Unread rows leave as CSV with a reason, without a cell that a spreadsheet would run', () => {
  const csv = (isDisarmed: boolean) =>
    unreadCsv({
      head: ['Titel', 'Dato'],
      body: [["'=1+1", '31.02., or later'], ['Quiz']],
      reasons: new Map([[2, 'This month has no such day.']]),
      isDisarmed,
      labels: { row: 'Row', reason: 'Why not' },
    })
  const head = '\uFEFFTitel,Dato,Row,Why not\r\n'
  expect(csv(true)).toBe(`${head}'=1+1,"31.02., or later",2,This month has no such day.\r\n`)
  expect(csv(false)).toBe(`${head}''=1+1,"31.02., or later",2,This month has no such day.\r\n`)
})

test('The apostrophe before a formula is removed only from our own CSV', () => {
  const rows = [["'=1+1"]]
  const titleIn = (isDisarmed: boolean) =>
    planImport(rows, ['title'], [], { ...OPTIONS, isDisarmed }).rows[0]?.draft.title
  expect([titleIn(true), titleIn(false)]).toEqual(['=1+1', "'=1+1"])
})
