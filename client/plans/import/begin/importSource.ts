/** Where an import begins: with the choice of a file, or with a file or a table that was pasted or dropped. */
import { MAX_IMPORT_COLUMNS, MAX_IMPORT_ROWS, type ImportedTable } from '../../../../shared/imports/importedTable.ts'
import { tableOn } from '../../clipboard/clipboardTable.ts'

export type ImportSource =
  | { readonly kind: 'choose' }
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'table'; readonly table: ImportedTable }

/** A table as one that a file has. */
export const asImportedTable = (rows: readonly (readonly string[])[]): ImportedTable => ({
  sheets: [{ name: '', rows: rows.map((row) => [...row]) }],
  dateSystem: 1900,
  leftOut: [],
})

/** A pasted table is refused for its size as a file is: the first row may have the headings. */
export function hasTooManyCells({ sheets }: ImportedTable): boolean {
  return sheets.some(({ rows }) => {
    const filled = rows.findLastIndex((row) => row.some((cell) => cell !== '')) + 1
    return filled > MAX_IMPORT_ROWS + 1 || rows.some((row) => row.length > MAX_IMPORT_COLUMNS)
  })
}

/** @returns null for a text that is no table: one of a single cell in each row, or of a single row */
export function sourceOn(data: DataTransfer | null): ImportSource | null {
  const file = data?.files[0]
  if (file !== undefined) return { kind: 'file', file }
  const rows = tableOn(data, { spread: true })
  if (rows === null || rows.length < 2 || !rows.some((row) => row.length > 1)) return null
  return { kind: 'table', table: asImportedTable(rows) }
}
