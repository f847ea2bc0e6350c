/**
 * Cells of CSV files. A spreadsheet takes a cell that begins with certain characters for a formula, and runs it. An
 * apostrophe before it makes it text.
 */

/** The first heading of our own files. Under it alone an import takes the apostrophes away again. */
export const CSV_ID_LABEL = 'SID activity id'

/** Of a text that has an apostrophe already, so that each that is taken away was put there. */
const DISARMED = /^[=+\-@\t\r'＝＋－＠]/

export const disarmCell = (text: string): string => (DISARMED.test(text) ? `'${text}` : text)

/** The text of a cell under our own heading. */
export const rearmCell = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell)
