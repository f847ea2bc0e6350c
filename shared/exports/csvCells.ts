/**
 * Cells of CSV files. A spreadsheet takes a cell that begins with certain characters for a formula, and runs it. An
 * apostrophe before it makes it text. In a country that writes decimals with a comma, a spreadsheet splits the file at
 * semicolons, and then does not see our quotes: so text after a semicolon or a line end in a cell is treated like the
 * beginning of one.
 */

/** The first heading of our own files. Only under it does an import remove the apostrophes. */
export const CSV_ID_LABEL = 'SID activity id'

/** Also matches texts that begin with an apostrophe, so that each apostrophe removed later was added here. */
const DISARMED = /^[=+\-@\t\r'＝＋－＠]/

/** A formula's sign after a semicolon or a line end, with existing apostrophes. */
const INSIDE = /([;\r\n])('*)(?=[^\S\r\n]*[=+\-@＝＋－＠])/g
const INSIDE_DISARMED = /([;\r\n])'('*)(?=[^\S\r\n]*[=+\-@＝＋－＠])/g

export function disarmCell(text: string): string {
  const inside = text.replaceAll(INSIDE, "$1'$2")
  return DISARMED.test(inside) ? `'${inside}` : inside
}

/** The text of a cell under our own heading. */
export function rearmCell(cell: string): string {
  const text = cell.startsWith("'") ? cell.slice(1) : cell
  return text.replaceAll(INSIDE_DISARMED, '$1$2')
}
