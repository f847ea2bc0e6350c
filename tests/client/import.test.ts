import { expect, test } from 'vitest'
import { guessColumns } from '../../client/plans/import/guessColumns.ts'
import { chosenRows, planImport } from '../../client/plans/import/planImport.ts'
import type { ActivityId } from '../../shared/ids.ts'

const OPTIONS = { country: 'DK', dateSystem: 1900, likelyDay: '2027-02-09', isDisarmed: false } as const
const KNOWN = [{ id: 'a7Kq9Lm2Xw4Zt6Vb8Nc0Yd' as ActivityId }]

test('Columns are found by our labels, by common words of other languages, and by what stands in them', () => {
  const head = ['Activity id', 'Titel', 'DATO', 'x', 'Målgruppe', 'Farve', 'Titel']
  const rows = [
    ['1', 'Quiz', '9.2.2027', 'Gaming; Sexting', 'Teenagers', 'rød', 'again'],
    ['2', 'Panel', '10.2.2027', 'Cyberbullying', 'Media', 'blå', 'again'],
  ]
  expect(guessColumns(head, rows, OPTIONS)).toEqual(['id', 'title', 'startsOn', 'themes', 'audiences', null, null])
})

test('Rows become drafts; what could not be read is listed, and a row without a title stays out', () => {
  const meanings = ['title', 'startsOn', 'themes', 'id', null] as const
  const rows = [
    ['Quiz', '9–11 February 2027, 10:00–11:30', 'Gaming', '', 'left out'],
    ['Panel', '31.02.2027', 'knitting; Gaming', KNOWN[0]?.id ?? ''],
    ['', '9.2.2027', '', ''],
    ['', '', '', ''],
  ]
  const { rows: read, untitled } = planImport(rows, meanings, KNOWN, OPTIONS)
  expect(untitled).toEqual([4])
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
    { number: 3, draft: { title: 'Panel', themes: ['gaming'] }, existing: KNOWN[0]?.id },
  ])
  expect(read[1]?.unread.map(({ key, problem }) => [key, problem.kind])).toEqual([
    ['startsOn', 'no-such-day'],
    ['themes', 'unknown-option'],
  ])
  expect(chosenRows(read, 'update').map(({ existing }) => existing)).toEqual([null, KNOWN[0]?.id])
  expect(chosenRows(read, 'skip')).toHaveLength(1)
  expect(chosenRows(read, 'copy').map(({ existing }) => existing)).toEqual([null, null])
})

test('Of our own CSV alone the apostrophe before a formula is taken away', () => {
  const rows = [["'=1+1"]]
  const titleIn = (isDisarmed: boolean) =>
    planImport(rows, ['title'], [], { ...OPTIONS, isDisarmed }).rows[0]?.draft.title
  expect([titleIn(true), titleIn(false)]).toEqual(['=1+1', "'=1+1"])
})
