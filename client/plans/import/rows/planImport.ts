/** Derives an import's writes from rows of cells and the meaning of their columns. Nothing is written yet. Pure. */
import { rearmCell } from '../../../../shared/exports/csvCells.ts'
import type { ActivityId } from '../../../../shared/ids.ts'
import { unreadable, type CellKey, type CellProblem, type ReadOptions } from '../../../../shared/plans/cells/codec.ts'
import { readCell } from '../../../../shared/plans/cells/codecs.ts'
import type { ActivityView } from '../../../../shared/plans/planView.ts'
import { readColumn } from '../../cells/columnCells.ts'
import type { Draft } from '../../cells/drafts.ts'
import type { ColumnMeaning } from './guessColumns.ts'
import { mendedText, NO_MENDS, type Mends } from './mends.ts'

interface CellDoubt {
  readonly key: CellKey
  readonly problem: CellProblem
}

/** A cell that could not be read at all. */
export interface UnreadCell extends CellDoubt {
  readonly column: number
  /** All that the cell says. */
  readonly text: string
}

interface RowOfFile {
  /** As the spreadsheet numbers it. */
  readonly number: number
  /** The activity of the plan that the row was exported from. */
  readonly existing: ActivityId | null
}

export interface ImportedRow extends RowOfFile {
  readonly draft: Draft
  /** Values left out of cells, and values that could mean something else. */
  readonly doubts: readonly CellDoubt[]
}

/** A row that is not written before somebody mends it. */
export interface UnreadRow extends RowOfFile {
  readonly hasTitle: boolean
  readonly cells: readonly UnreadCell[]
}

/** How much of a column could be read. */
export interface ColumnCount {
  readonly cells: number
  readonly unreadCells: number
  /** The number of values, for a field with several. */
  readonly words: number
  readonly unknownWords: number
}

interface ImportedRows {
  readonly rows: readonly ImportedRow[]
  readonly unread: readonly UnreadRow[]
  /** Numbers of rows that somebody leaves out. */
  readonly leftOut: readonly number[]
  readonly columns: readonly ColumnCount[]
}

type ImportOptions = ReadOptions & {
  /** The file is our own CSV, with an apostrophe before anything that would be a formula. */
  readonly isDisarmed: boolean
  /** Cells of the file are formulas without a value: they begin with `=`. */
  readonly hasBareFormulas?: boolean
}

/** A sheet counts from one, and the first row has the headings. */
const FIRST_NUMBER = 2

export function planImport(
  rows: readonly (readonly string[])[],
  meanings: readonly ColumnMeaning[],
  activities: readonly Pick<ActivityView, 'id'>[],
  { mends = NO_MENDS, ...options }: ImportOptions & { readonly mends?: Mends },
): ImportedRows {
  const known = new Set<string>(activities.map(({ id }) => id))
  const [ready, unread, leftOut]: [ImportedRow[], UnreadRow[], number[]] = [[], [], []]
  const columns = meanings.map(() => ({ cells: 0, unreadCells: 0, words: 0, unknownWords: 0 }))
  rows.forEach((cells, at) => {
    const number = at + FIRST_NUMBER
    if (cells.every((cell) => cell.trim() === '')) return
    if (mends.leftOut.has(number)) return void leftOut.push(number)
    const draft: Record<string, unknown> = {}
    const found: { cells: UnreadCell[]; doubts: CellDoubt[] } = { cells: [], doubts: [] }
    let existing: ActivityId | null = null
    meanings.forEach((key, column) => {
      if (key === null) return
      const cell = cells[column] ?? ''
      const text = mendedText(mends, { row: number, column }) ?? (options.isDisarmed ? rearmCell(cell) : cell)
      if (key === 'id') {
        existing = known.has(text.trim()) ? (text.trim() as ActivityId) : null
        return
      }
      const read =
        options.hasBareFormulas === true && text.startsWith('=')
          ? unreadable('formula-without-value', text)
          : readInto(draft, key, text, options)
      if ('problem' in read) found.cells.push({ key, column, text, problem: read.problem })
      else found.doubts.push(...read.doubts.map((problem) => ({ key, problem })))
      count(columns[column], text, read, draft[key])
    })
    const hasTitle =
      (typeof draft['title'] === 'string' && draft['title'].trim() !== '') ||
      found.cells.some(({ key }) => key === 'title')
    if (hasTitle && found.cells.length === 0)
      ready.push({ number, existing, draft: draft as Draft, doubts: found.doubts })
    else unread.push({ number, existing, hasTitle, cells: found.cells })
  })
  return { rows: ready, unread, leftOut, columns }
}

type Read = { readonly problem: CellProblem } | { readonly doubts: readonly CellProblem[] }

function readInto(draft: Record<string, unknown>, key: CellKey, text: string, options: ReadOptions): Read {
  // A cell of a day may hold two, and hours: `9–11 February 2027, 10:00`.
  const whole = readCell(key, text, options)
  const found = key === 'startsOn' && 'problem' in whole ? readColumn('when', text, options) : whole
  if ('problem' in found) return found
  if (found === whole) draft[key] = found.value
  else for (const [part, value] of Object.entries(found.value as Draft)) if (part !== 'dates') draft[part] = value
  return found
}

type Counted = { -readonly [K in keyof ColumnCount]: ColumnCount[K] }

function count(column: Counted | undefined, text: string, read: Read, value: unknown): void {
  if (column === undefined || text.trim() === '') return
  column.cells++
  if ('problem' in read) column.unreadCells++
  const unknown = 'problem' in read ? 1 : read.doubts.length
  column.unknownWords += unknown
  column.words += unknown + (Array.isArray(value) ? value.length : 0)
}

export type ForExisting = 'update' | 'skip' | 'copy'

/** @returns the rows that are written, and whether each is a new activity */
export const chosenRows = (rows: readonly ImportedRow[], forExisting: ForExisting): readonly ImportedRow[] =>
  rows.flatMap((row) => {
    if (row.existing === null || forExisting === 'update') return [row]
    return forExisting === 'copy' ? [{ ...row, existing: null }] : []
  })
