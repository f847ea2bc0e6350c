/** Finds what an import writes, from rows of cells and what their columns mean. Nothing is written yet. Pure. */
import { rearmCell } from '../../../shared/exports/csvCells.ts'
import type { ActivityId } from '../../../shared/ids.ts'
import type { CellKey, CellProblem, ReadOptions } from '../../../shared/plans/cells/codec.ts'
import { readCell } from '../../../shared/plans/cells/codecs.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { readColumn } from '../cells/columnCells.ts'
import type { Draft } from '../cells/drafts.ts'
import type { ColumnMeaning } from './guessColumns.ts'

interface ImportedCell {
  readonly key: CellKey
  readonly problem: CellProblem
}

export interface ImportedRow {
  /** As the spreadsheet numbers it. */
  readonly number: number
  readonly draft: Draft
  /** The activity of the plan that the row was exported from. */
  readonly existing: ActivityId | null
  readonly unread: readonly ImportedCell[]
}

interface ImportedRows {
  readonly rows: readonly ImportedRow[]
  /** Numbers of rows that stay out, since an activity needs a title. */
  readonly untitled: readonly number[]
}

/** @param isDisarmed the file is our own CSV, with an apostrophe before what would be a formula */
export function planImport(
  rows: readonly (readonly string[])[],
  meanings: readonly ColumnMeaning[],
  activities: readonly Pick<ActivityView, 'id'>[],
  options: ReadOptions & { readonly isDisarmed: boolean },
): ImportedRows {
  const known = new Set<string>(activities.map(({ id }) => id))
  const untitled: number[] = []
  const read = rows.flatMap((cells, at): readonly ImportedRow[] => {
    const number = at + 2
    if (cells.every((cell) => cell.trim() === '')) return []
    const unread: ImportedCell[] = []
    const draft: Record<string, unknown> = {}
    let existing: ActivityId | null = null
    meanings.forEach((meaning, column) => {
      if (meaning === null) return
      const cell = cells[column] ?? ''
      const text = options.isDisarmed ? rearmCell(cell) : cell
      if (meaning === 'id') existing = known.has(text.trim()) ? (text.trim() as ActivityId) : null
      else readInto(draft, unread, meaning, text, options)
    })
    if (typeof draft['title'] !== 'string' || draft['title'].trim() === '') {
      untitled.push(number)
      return []
    }
    return [{ number, draft: draft as Draft, existing, unread }]
  })
  return { rows: read, untitled }
}

function readInto(
  draft: Record<string, unknown>,
  unread: ImportedCell[],
  key: CellKey,
  text: string,
  options: ReadOptions,
): void {
  // A cell of a day may hold two, and hours: `9–11 February 2027, 10:00`.
  const whole = readCell(key, text, options)
  const found = key === 'startsOn' && 'problem' in whole ? readColumn('when', text, options) : whole
  const problems = 'problem' in found ? [found.problem] : found.doubts
  unread.push(...problems.map((problem) => ({ key, problem })))
  if ('problem' in found) return
  if (found === whole) draft[key] = found.value
  else for (const [part, value] of Object.entries(found.value as Draft)) if (part !== 'dates') draft[part] = value
}

export type ForExisting = 'update' | 'skip' | 'copy'

/** @returns the rows that are written, and whether each is a new activity */
export const chosenRows = (rows: readonly ImportedRow[], forExisting: ForExisting): readonly ImportedRow[] =>
  rows.flatMap((row) => {
    if (row.existing === null || forExisting === 'update') return [row]
    return forExisting === 'copy' ? [{ ...row, existing: null }] : []
  })
