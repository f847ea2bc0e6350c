/** No cell of our CSV files is a formula, wherever a spreadsheet splits them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disarmCell, rearmCell } from '../../shared/exports/csvCells.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['Quiz;=1+1', "Quiz;'=1+1"],
  ['Quiz; @SUM(1)', "Quiz;' @SUM(1)"],
  ['Quiz\n-2', "Quiz\n'-2"],
  ["Quiz;'=1+1", "Quiz;''=1+1"],
  [';=1;+2', ";'=1;'+2"],
  ['Quiz; talk', 'Quiz; talk'],
])('%j leaves as %j', (text, cell) => {
  expect(disarmCell(text)).toBe(cell)
})

const odd = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', ';', "'", '\n', '\r', '\t', ' ', 'a', '＝') })

test('every text comes back, and no part of a cell begins a formula', () => {
  fc.assert(
    fc.property(odd, (text) => {
      const cell = disarmCell(text)
      expect(rearmCell(cell)).toBe(text)
      for (const part of cell.split(/[;\r\n]/)) expect(part).not.toMatch(/^[=+\-@＝]/)
    }),
    { numRuns: 2000 },
  )
})
