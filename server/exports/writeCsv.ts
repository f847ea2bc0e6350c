/** Writes activities as CSV: UTF-8 with its mark, lines and quotes as RFC 4180 has them, and no cell that is a formula. */
import papa from 'papaparse'
import { CSV_ID_LABEL, disarmCell } from '../../shared/exports/csvCells.ts'
import type { PlanFile } from '../../shared/exports/planFile.ts'
import { columnsOf } from './activityRows.ts'

/** Without it Excel takes the file for one of the country's old code pages. */
const BYTE_ORDER_MARK = '\uFEFF'

export function writeCsv(file: PlanFile): Buffer<ArrayBuffer> {
  const columns = columnsOf(file, CSV_ID_LABEL)
  const rows = file.plans.flatMap((plan) =>
    plan.activities.map((activity) => columns.map(({ textOf }) => disarmCell(textOf(plan, activity)))),
  )
  const text = papa.unparse([columns.map(({ label }) => label), ...rows], { newline: '\r\n' })
  return Buffer.from(`${BYTE_ORDER_MARK}${text}\r\n`)
}
