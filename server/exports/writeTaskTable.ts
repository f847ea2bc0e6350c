/** Writes the tasks of a centre as CSV, a row each in the order of the plan: UTF-8 with its mark, and no cell that is a formula. */
import papa from 'papaparse'
import { disarmCell } from '../../shared/exports/csvCells.ts'
import type { TaskList } from '../../shared/tasks/api.ts'

/** Without it Excel reads the file in one of the country's old code pages. */
const BYTE_ORDER_MARK = '\uFEFF'
const HEADINGS = ['Task', 'Activity', 'Who', 'Until', 'Done'] as const

export function writeTaskTable({ tasks }: TaskList): Buffer<ArrayBuffer> {
  const rows = tasks.map(({ what, title, who, due, done }) =>
    [what, title, who ?? '', due ?? '', done ? 'yes' : 'no'].map(disarmCell),
  )
  return Buffer.from(`${BYTE_ORDER_MARK}${papa.unparse([[...HEADINGS], ...rows], { newline: '\r\n' })}\r\n`)
}
