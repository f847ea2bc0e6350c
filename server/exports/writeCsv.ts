/** Writes activities as CSV: UTF-8 with its mark, lines and quotes as RFC 4180 has them, and no cell that is a formula. */
import papa from 'papaparse'
import { CSV_ID_LABEL, disarmCell } from '../../shared/exports/csvCells.ts'
import { columnsOf } from './activityRows.ts'
import type { FileWords } from './words/fileWords.ts'
import { sourceRows, type ExportSource } from './exportSource.ts'

/** Without it Excel reads the file in one of the country's old code pages. */
const BYTE_ORDER_MARK = '\uFEFF'

export function* writeCsv(source: ExportSource, words: FileWords): Iterable<string> {
  const columns = columnsOf(source.head, CSV_ID_LABEL, words)
  yield `${BYTE_ORDER_MARK}${lineOf(columns.map(({ label }) => label))}`
  for (const { plan, activity } of sourceRows(source))
    yield lineOf(columns.map(({ textOf }) => disarmCell(textOf(plan, activity))))
}

const lineOf = (cells: readonly string[]): string => `${papa.unparse([[...cells]], { newline: '\r\n' })}\r\n`
