import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasTooManyCells, sourceOn } from '../../../client/plans/import/begin/importSource.ts'
import { readTsv, writeTsv } from '../../../client/plans/clipboard/tsv.ts'

const cell = fc.string({ unit: fc.constantFrom('a', 'b', '"', '\t', '\n', ' ', 'é', '😀'), maxLength: 8 })

test('A table comes back from its text with tabs', () => {
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))
  fc.assert(
    fc.property(table, (rows) => {
      expect(readTsv(writeTsv(rows))).toEqual(rows)
    }),
  )
})

test('The text of Excel and of LibreOffice is read: quoted lines, and a line end behind the last row', () => {
  expect(readTsv('Quiz\t"two\nlines"\t"say ""hi"""\r\n9" pizza\t\t\r\n')).toEqual([
    ['Quiz', 'two\nlines', 'say "hi"'],
    ['9" pizza', '', ''],
  ])
})

test('A pasted table that is larger than an import takes is refused whole, as a file is', () => {
  const source = (rows: number, columns: number) => {
    const text = writeTsv(Array.from({ length: rows }, () => Array.from({ length: columns }, () => 'a')))
    const data = { files: [], getData: (type: string) => (type === 'text/plain' ? text : '') }
    const found = sourceOn(data as unknown as DataTransfer)
    return found?.kind === 'table' && [found.table.sheets[0]?.rows.length, hasTooManyCells(found.table)]
  }
  expect(source(5001, 2)).toEqual([5001, false])
  expect(source(5002, 2)).toEqual([5002, true])
  expect(source(2, 200)).toEqual([2, false])
  expect(source(2, 201)).toEqual([2, true])
})
