/** The table on the clipboard: HTML separates cells best; text with tabs is the fallback. */
import { readHtmlTable, writeHtmlTable } from './htmlTable.ts'
import { readTsv, writeTsv } from './tsv.ts'

type Table = readonly (readonly string[])[]

/** More than a plan has room for: that not all of it is written is said where it is pasted. */
const MAX_ROWS = 5000
const MAX_COLUMNS = 200

/**
 * @param options `spread`: as an import has it. A text that is merged over rows counts for each of them, and no cell is
 *   left out: the import refuses a table that is too large.
 * @returns null if there is neither, or the browser gives no access to the clipboard
 */
export function tableOn(data: DataTransfer | null, options: { readonly spread?: boolean } = {}): Table | null {
  const html = data?.getData('text/html') ?? ''
  const text = data?.getData('text/plain') ?? ''
  const table = readHtmlTable(html, options) ?? (text === '' ? null : readTsv(text))
  if (table === null || options.spread === true) return table
  return table.slice(0, MAX_ROWS).map((row) => row.slice(0, MAX_COLUMNS))
}

/** @returns whether the browser takes it */
export function putTable(data: DataTransfer | null, table: Table): boolean {
  if (data === null) return false
  data.setData('text/plain', writeTsv(table))
  data.setData('text/html', writeHtmlTable(table))
  return true
}
