/** Cells and rows that workbooks of reports share. A text is always a cell of text, so that none is run as a formula. */
import type { SheetCell } from '../workbookParts.ts'
import { writableText } from '../writableText.ts'

/** Excel calls a file with a longer cell damaged. */
const MAX_CELL_CHARACTERS = 32_767
/** Excel cannot show earlier days. */
const FIRST_DAY = '1900-03-01'

export const header = (value: string): SheetCell => ({ text: value, bold: true })

export const text = (value: string): SheetCell =>
  value === '' ? null : { text: writableText(value).slice(0, MAX_CELL_CHARACTERS) }

export const number = (value: number): SheetCell => ({ number: value })

export function day(value: string | null): SheetCell {
  if (value === null) return null
  return value < FIRST_DAY ? text(value) : { day: value }
}
