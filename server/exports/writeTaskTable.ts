/** Writes the tasks of a centre as CSV, a row each in the order of the plan: UTF-8 with its mark, and no cell that is a formula. */
import papa from 'papaparse'
import { disarmCell } from '../../shared/exports/csvCells.ts'
import type { Localiser } from '../../shared/messages/localiser.ts'
import type { TaskList } from '../../shared/tasks/api.ts'
import { IS_DONE, TASK_COLUMNS } from './taskFileMessages.ts'

/** Without it Excel reads the file in one of the country's old code pages. */
const BYTE_ORDER_MARK = '\uFEFF'

export function writeTaskTable({ tasks }: TaskList, { text }: Localiser): Buffer<ArrayBuffer> {
  const headings = Object.values(TASK_COLUMNS).map((column) => text(column))
  const rows = tasks.map(({ what, title, who, due, done }) =>
    [what, title, who ?? '', due ?? '', text(IS_DONE[done ? 'yes' : 'no'])].map(disarmCell),
  )
  return Buffer.from(`${BYTE_ORDER_MARK}${papa.unparse([headings, ...rows], { newline: '\r\n' })}\r\n`)
}
