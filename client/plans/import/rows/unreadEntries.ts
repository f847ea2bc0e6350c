/** The problems to mend before a row is written, as entries of a list. Pure. */
import type { ColumnMeaning } from './guessColumns.ts'
import { FIRST_NUMBER, type UnreadCell, type UnreadRow } from './planImport.ts'

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
  firstRow = FIRST_NUMBER,
): readonly UnreadEntry[] {
  const column = meanings.indexOf('title')
  const entries: UnreadEntry[] = []
  let last: { rows: number[] } | null = null
  for (const { number, hasTitle, cells } of unread) {
    if (!hasTitle && column !== -1) {
      if (last !== null && last.rows.at(-1) === number - 1 && cells.length === 0) last.rows.push(number)
      else {
        last = { rows: [number] }
        entries.push({
          kind: 'no-title',
          rows: last.rows,
          column,
          above: titleAbove(number, column, { body, firstRow }),
        })
      }
    }
    if (hasTitle || cells.length > 0) last = null
    for (const cell of cells) entries.push({ kind: 'cell', row: number, cell })
  }
  return entries
}

function titleAbove(
  number: number,
  column: number,
  { body, firstRow }: { readonly body: readonly (readonly string[])[]; readonly firstRow: number },
): { readonly row: number; readonly text: string } | null {
  for (let row = number - 1; row >= firstRow; row--) {
    const text = body[row - firstRow]?.[column]?.trim() ?? ''
    if (text !== '') return { row, text }
  }
  return null
}
