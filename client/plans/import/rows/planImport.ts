/** Derives an import's writes from rows of cells and the meaning of their columns. Nothing is written yet. Pure. */
import type { WordField } from '../../../../shared/imports/importWords.ts'
import type { ActivityId } from '../../../../shared/ids.ts'
import type { CellProblem } from '../../../../shared/plans/cells/codec.ts'
import type { ShownActivityKey } from '../../../../shared/plans/fields.ts'
import type { ActivityView } from '../../../../shared/plans/planView.ts'
import type { Draft } from '../../cells/drafts.ts'
import { descriptionWith } from './descriptionLines.ts'
import type { ColumnMeaning } from './guessColumns.ts'
import type { ImportOptions } from './importOptions.ts'
import { NO_MENDS } from './mends.ts'
import { readRow, type ReadCell } from './readRow.ts'
import type { WordMeaning } from './wordCells.ts'

interface CellDoubt {
  readonly key: ShownActivityKey
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
  /** Lines that come below the description of the activity that is updated; the draft of a new one has them. */
  readonly lines: readonly string[]
  /** Values left out of cells, and values that could mean something else. */
  readonly doubts: readonly CellDoubt[]
}

/** A row with cells that cannot be read. Without a title it is not written before somebody mends it. */
export interface UnreadRow extends RowOfFile {
  /** Its title is there, or is one of the cells. */
  readonly hasTitle: boolean
  readonly isReady: boolean
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

/** A word that is no option's name: in how many rows it is, and what it means. */
export interface RowsOfWord {
  readonly field: WordField
  readonly word: string
  readonly rows: number
  /** Null: nobody knows yet, and the word goes into the description. */
  readonly meaning: WordMeaning | null
}

interface ImportedRows {
  readonly rows: readonly ImportedRow[]
  readonly unread: readonly UnreadRow[]
  /** Numbers of rows that somebody leaves out. */
  readonly leftOut: readonly number[]
  readonly columns: readonly ColumnCount[]
  /** In the order of the fields; unknown ones first. */
  readonly words: readonly RowsOfWord[]
}

/** A sheet counts from one, and the first row has the headings, unless they are further down. */
export const FIRST_NUMBER = 2

export function planImport(
  rows: readonly (readonly string[])[],
  meanings: readonly ColumnMeaning[],
  activities: readonly Pick<ActivityView, 'id'>[],
  options: ImportOptions,
): ImportedRows {
  const { mends = NO_MENDS, firstRow = FIRST_NUMBER, skipped = new Set<number>() } = options
  const known = new Set<string>(activities.map(({ id }) => id))
  const [ready, unread, leftOut]: [ImportedRow[], UnreadRow[], number[]] = [[], [], []]
  const columns = meanings.map(() => ({ cells: 0, unreadCells: 0, words: 0, unknownWords: 0 }))
  const words = new Map<string, RowsOfWord>()
  rows.forEach((cells, at) => {
    const number = at + firstRow
    if (cells.every((cell) => cell.trim() === '') || skipped.has(number)) return
    if (mends.leftOut.has(number)) return void leftOut.push(number)
    const { draft, lines, read, existing } = readRow(cells, { number, meanings, known, ...options, mends })
    for (const cell of read) {
      count(columns[cell.column], cell)
      countWords(words, cell)
    }
    const problems = read.flatMap(({ key, column, text, problem }) =>
      problem === null ? [] : [{ key, column, text, problem }],
    )
    const isReady = draft.title !== undefined && draft.title.trim() !== ''
    const hasTitle = isReady || problems.some(({ key }) => key === 'title')
    const doubts = read.flatMap(({ key, doubts: all }) => all.map((problem) => ({ key, problem })))
    if (isReady)
      ready.push(
        existing === null ? asNew({ number, draft, lines, doubts }) : { number, existing, draft, lines, doubts },
      )
    if (!isReady || problems.length > 0) unread.push({ number, existing, hasTitle, isReady, cells: problems })
  })
  return { rows: ready, unread, leftOut, columns, words: unknownFirst([...words.values()]) }
}

/** A new activity has the lines in its description. */
const asNew = (row: Omit<ImportedRow, 'existing'>): ImportedRow => ({
  ...row,
  existing: null,
  draft: descriptionWith(row.draft, row.lines),
  lines: [],
})

type Counted = { -readonly [K in keyof ColumnCount]: ColumnCount[K] }

function count(column: Counted | undefined, { text, problem, doubts, words, values }: ReadCell): void {
  if (column === undefined || text.trim() === '') return
  const unknown = words.filter(({ meaning }) => meaning === null).length
  column.cells++
  if (problem !== null || (unknown > 0 && values === 0)) column.unreadCells++
  column.unknownWords += problem === null ? doubts.length + unknown : 1
  column.words += (problem === null ? doubts.length + unknown : 1) + values
}

function countWords(all: Map<string, RowsOfWord>, { key, words }: ReadCell): void {
  for (const { id, word, meaning } of words) {
    const before = all.get(id)
    all.set(id, { field: key as WordField, word: before?.word ?? word, rows: (before?.rows ?? 0) + 1, meaning })
  }
}

const unknownFirst = (words: readonly RowsOfWord[]): readonly RowsOfWord[] =>
  words.toSorted((a, b) => Number(a.meaning !== null) - Number(b.meaning !== null))

export type ForExisting = 'update' | 'skip' | 'copy'

/** @returns the rows that are written, and whether each is a new activity */
export const chosenRows = (rows: readonly ImportedRow[], forExisting: ForExisting): readonly ImportedRow[] =>
  rows.flatMap((row) => {
    if (row.existing === null || forExisting === 'update') return [row]
    return forExisting === 'copy' ? [asNew(row)] : []
  })
