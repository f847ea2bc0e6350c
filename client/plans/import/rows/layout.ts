/** Finds the table of a sheet: the row of its headings, and the sheet that holds the plan. Pure. */
import type { ImportedTable } from '../../../../shared/imports/importedTable.ts'
import { meaningOfHeading } from './headings.ts'

type Sheet = ImportedTable['sheets'][number]
type Row = readonly string[]

/** Titles, notes and logos are above the headings, not whole tables. */
const ROWS_LOOKED_AT = 40
const COLUMNS_LOOKED_AT = 100
/** A single name is met by chance. */
const LEAST_NAMES = 2
const DIGIT_OR_LINK = /\d{2}|\w\.\w{2,}\//

interface FoundHeadings {
  /** From 0; -1 if the table has none. */
  readonly at: number
  /** How many columns have a name that is recognised. */
  readonly names: number
}

export function findHeadings(rows: readonly Row[]): FoundHeadings {
  let best: FoundHeadings & { readonly worth: number } = { at: -1, names: 0, worth: 0 }
  rows.slice(0, ROWS_LOOKED_AT).forEach((row, at) => {
    const found = namesIn(row)
    if (found.worth > best.worth) best = { at, ...found }
  })
  if (best.names >= LEAST_NAMES) return best
  // Where no name is known, the first row as wide as the table has the names, unless it is of values.
  const widest = Math.max(0, ...rows.slice(0, ROWS_LOOKED_AT).map(filled))
  const first = rows.findIndex((row) => filled(row) > 0 && filled(row) * 2 >= widest)
  return { at: rows[first]?.some((cell) => DIGIT_OR_LINK.test(cell)) === true ? -1 : first, names: best.names }
}

export const filled = (row: Row): number => row.filter((cell) => cell.trim() !== '').length

/** Each field once; a name that is the whole heading counts for more. */
function namesIn(row: Row): { readonly names: number; readonly worth: number } {
  const keys = new Set<string>()
  let worth = 0
  for (const cell of row.slice(0, COLUMNS_LOOKED_AT)) {
    const meaning = cell.trim() === '' ? null : meaningOfHeading(cell)
    const key = meaning?.keys.find((one) => !keys.has(one))
    if (meaning === null || key === undefined) continue
    keys.add(key)
    worth += meaning.exact ? 2 : 1
  }
  return { names: keys.size, worth }
}

/** @returns the place of the sheet with most recognised columns, and among those the one with most rows */
export function findSheet(sheets: readonly Sheet[]): number {
  const judged = sheets.map(({ rows }) => ({ names: findHeadings(rows).names, rows: rows.length }))
  return judged.reduce((best, one, at) => {
    const before = judged[best]
    if (before === undefined) return at
    return one.names > before.names || (one.names === before.names && one.rows > before.rows && before.names === 0)
      ? at
      : best
  }, 0)
}
