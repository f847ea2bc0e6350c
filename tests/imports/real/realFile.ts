/**
 * A *real file* is a spreadsheet as planners have them: its cells as they were typed, and the activities that a person
 * expects of it. The files themselves are in `files/`, as LibreOffice, `write-excel-file` or Excel's text exports wrote
 * them (`make.ts`). Expected cells were written before the import could read them, and never change.
 */
export type MadeBy = 'write-excel-file' | 'libreoffice' | 'csv-windows-1250' | 'csv-windows-1252' | 'text-utf-16'

/** A day as the spreadsheet's own date, an hour as its own time, and merged cells. */
export type Cell =
  | string
  | number
  | null
  | { readonly day: string }
  | { readonly hour: number }
  | { readonly across: number; readonly text: string }
  | { readonly down: number; readonly text: string }

/** The fields that are expected of a row. A field that is not named is not looked at, `null` is expected to be empty. */
export interface ExpectedRow {
  readonly title: string
  readonly startsOn?: string | null
  readonly endsOn?: string | null
  readonly startTime?: string | null
  readonly endTime?: string | null
  /** Each of several days. */
  readonly days?: readonly string[]
  /** As text: whether a comma parts two places nobody can know. */
  readonly places?: string
  readonly themes?: readonly string[]
  readonly audiences?: readonly string[]
  readonly status?: string
  readonly type?: string
  readonly format?: string
  /** Addresses of resources. */
  readonly links?: readonly string[]
  readonly description?: string
}

export interface RealFile {
  readonly file: string
  readonly country: string
  readonly madeBy: MadeBy
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[]
  readonly expected: {
    readonly sheet: string
    /** The row of the headings, as the spreadsheet numbers it. */
    readonly headings: number
    /** By the number of the row. */
    readonly rows: Readonly<Record<number, ExpectedRow>>
    /** Rows below the headings that are no activity: sections, totals, notes. Empty ones are not listed. */
    readonly skipped: readonly number[]
    /** Columns for which there is no field. */
    readonly rest: readonly string[]
  }
}

export const day = (text: string): Cell => ({ day: text })
export const across = (count: number, text: string): Cell => ({ across: count, text })
export const down = (count: number, text: string): Cell => ({ down: count, text })
