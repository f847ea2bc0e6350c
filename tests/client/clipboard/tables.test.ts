import fc from 'fast-check'
import { expect, test } from 'vitest'
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
