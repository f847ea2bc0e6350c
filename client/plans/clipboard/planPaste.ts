/** Finds what a pasted table changes: nothing is written yet. Pure. */
import type { ActivityId } from '../../../shared/ids.ts'
import type { CellProblem } from '../../../shared/plans/cells/codec.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import type { ColumnKey } from '../grid/columns.ts'
import { readColumn } from '../cells/columnCells.ts'
import type { GridReading } from '../cells/ownerCell.ts'
import type { Draft } from '../cells/drafts.ts'

/** A range of cells: rows and columns of the grid as it is shown. */
export interface CellRange {
  readonly activities: readonly ActivityView[]
  readonly columns: readonly ColumnKey[]
}

/** A cell that could be read only in part; `row` counts the rows of the table from 1. */
interface UnreadCell {
  readonly row: number
  readonly column: ColumnKey
  readonly problem: CellProblem
  /** Something was written; else the cell stays as it was. */
  readonly partly: boolean
}

export interface PastePlan {
  readonly changes: readonly { readonly id: ActivityId; readonly draft: Draft }[]
  /** Rows below the last activity. */
  readonly additions: readonly Draft[]
  readonly unread: readonly UnreadCell[]
  /** Columns of the table for which the grid has none. */
  readonly columnsLeft: number
}

/**
 * @param below the activities from the first row of the target down
 * @param right the columns from the first column of the target on
 * @param target a table of one cell fills it; a smaller range than the table takes the whole table anyway
 */
export function planPaste(
  table: readonly (readonly string[])[],
  {
    below,
    right,
    target,
  }: { readonly below: readonly ActivityView[]; readonly right: readonly ColumnKey[]; readonly target: CellRange },
  options: GridReading,
): PastePlan {
  const [only] = table[0] ?? []
  const isOne = table.length === 1 && table[0]?.length === 1 && only !== undefined
  const rows = isOne ? target.activities.map(() => target.columns.map(() => only)) : table
  const columns = isOne ? target.columns : right
  const unread: UnreadCell[] = []
  const drafts = rows.map((row, at) => {
    const parts = row.slice(0, columns.length).map((text, index) => {
      const column = columns[index] as ColumnKey
      const read = readColumn(column, text, options)
      const problems = 'problem' in read ? [read.problem] : read.doubts
      unread.push(...problems.map((problem) => ({ row: at + 1, column, problem, partly: !('problem' in read) })))
      return 'problem' in read ? {} : read.value
    })
    return Object.assign({}, ...parts) as Draft
  })
  return {
    changes: drafts.flatMap((draft, at) => {
      const id = below[at]?.id
      return id === undefined ? [] : [{ id, draft }]
    }),
    additions: drafts
      .slice(below.length)
      .filter((_, at) => rows[below.length + at]?.some((cell) => cell.trim() !== '')),
    unread,
    columnsLeft: Math.max(0, ...rows.map((row) => row.length - columns.length)),
  }
}
