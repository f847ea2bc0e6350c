/** Where an import begins: with the choice of a file, or with a file or a table that was pasted or dropped. */
import type { ImportedTable } from '../../../../shared/imports/importedTable.ts'
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

/** @returns null for a text that is no table: one of a single cell in each row, or of a single row */
export function sourceOn(data: DataTransfer | null): ImportSource | null {
  const file = data?.files[0]
  if (file !== undefined) return { kind: 'file', file }
  const rows = tableOn(data, { spread: true })
  if (rows === null || rows.length < 2 || !rows.some((row) => row.length > 1)) return null
  return { kind: 'table', table: asImportedTable(rows) }
}
