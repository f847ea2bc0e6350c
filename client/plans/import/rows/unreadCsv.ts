/** The rows that cannot be read, as a file to mend and to import again. Pure. */
import { disarmCell, rearmCell } from '../../../../shared/exports/csvCells.ts'
import { FIRST_NUMBER } from './planImport.ts'

interface UnreadCsvOptions {
  readonly head: readonly string[]
  /** The rows of the file, without its headings. */
  readonly body: readonly (readonly string[])[]
  /** The number of the first of these rows. */
  readonly firstRow?: number
  /** By the number of the row. */
  readonly reasons: ReadonlyMap<number, string>
  /** The cells have an apostrophe before what would be a formula. */
  readonly isDisarmed: boolean
  readonly labels: { readonly row: string; readonly reason: string }
}

/** Without it Excel reads the file in one of the country's old code pages. */
const BYTE_ORDER_MARK = '\uFEFF'

/** The columns stay as they were, so that they are recognised again; row and reason come after them. */
export function unreadCsv({
  head,
  body,
  firstRow = FIRST_NUMBER,
  reasons,
  isDisarmed,
  labels,
}: UnreadCsvOptions): string {
  const rows = [...reasons].map(([number, reason]) => {
    const cells = body[number - firstRow] ?? []
    const texts = head.map((_, at) => (isDisarmed ? rearmCell(cells[at] ?? '') : (cells[at] ?? '')))
    return [...texts, String(number), reason]
  })
  const table = [[...head, labels.row, labels.reason], ...rows]
  return `${BYTE_ORDER_MARK}${table.map((row) => row.map((cell) => quoted(disarmCell(cell))).join(',')).join('\r\n')}\r\n`
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
