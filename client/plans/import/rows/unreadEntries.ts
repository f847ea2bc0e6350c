/** The problems to mend before a row is written, as entries of a list. Pure. */
import type { ColumnMeaning } from './guessColumns.ts'
import type { UnreadCell, UnreadRow } from './planImport.ts'

export type UnreadEntry =
  | {
      readonly kind: 'no-title'
      /** Rows in a row that have no title. */
      readonly rows: readonly number[]
      readonly column: number
      /** The next row above that has one, as in merged cells. */
      readonly above: { readonly row: number; readonly text: string } | null
    }
  | { readonly kind: 'cell'; readonly row: number; readonly cell: UnreadCell }

/** @param body the rows of the file, without its headings */
export function unreadEntries(
  unread: readonly UnreadRow[],
  meanings: readonly ColumnMeaning[],
  body: readonly (readonly string[])[],
): readonly UnreadEntry[] {
  const column = meanings.indexOf('title')
  const entries: UnreadEntry[] = []
  let last: { rows: number[] } | null = null
  for (const { number, hasTitle, cells } of unread) {
    if (!hasTitle && column !== -1) {
      if (last !== null && last.rows.at(-1) === number - 1 && cells.length === 0) last.rows.push(number)
      else {
        last = { rows: [number] }
        entries.push({ kind: 'no-title', rows: last.rows, column, above: titleAbove(number, column, body) })
      }
    }
    if (hasTitle || cells.length > 0) last = null
    for (const cell of cells) entries.push({ kind: 'cell', row: number, cell })
  }
  return entries
}

const HEAD_ROWS = 2

function titleAbove(
  number: number,
  column: number,
  body: readonly (readonly string[])[],
): { readonly row: number; readonly text: string } | null {
  for (let row = number - 1; row >= HEAD_ROWS; row--) {
    const text = body[row - HEAD_ROWS]?.[column]?.trim() ?? ''
    if (text !== '') return { row, text }
  }
  return null
}
