/** Reads a sheet as a table: its headings, what its columns mean, and which of its rows are no activity. Pure. */
import { CSV_ID_LABEL } from '../../../../shared/exports/csvCells.ts'
import type { ImportedTable } from '../../../../shared/imports/importedTable.ts'
import { LABELS } from '../../../../shared/locales/labels.ts'
import type { LabelsOf } from '../../../../shared/plans/cells/codec.ts'
import type { GridReading } from '../../cells/ownerCell.ts'
import { FIELDS_BY_WORDS, hasShortWords } from './columnCandidates.ts'
import { guessColumns, isOtherThing, namedKeys, type ColumnGuess, type ColumnMeaning } from './guessColumns.ts'
import { isOfWeeks } from './headings.ts'
import { findHeadings } from './layout.ts'
import { skippedRows, type SkippedRow } from './skippedRows.ts'
import type { ImportOptions } from './importOptions.ts'
import { wordsToAsk, type Words } from './wordCells.ts'

type Sheet = ImportedTable['sheets'][number]

export interface TableOfSheet {
  /** From 0; -1 without headings. */
  readonly headingsAt: number
  readonly head: readonly string[]
  readonly body: readonly (readonly string[])[]
  /** The number of the first row of the body, as the spreadsheet counts. */
  readonly firstRow: number
  readonly options: ImportOptions
}

/** @param headingsAt the row that somebody chose; null for the one that looks like it */
export function tableOfSheet(
  sheet: Sheet | undefined,
  { table, reading, headingsAt }: { table: ImportedTable; reading: GridReading; headingsAt: number | null },
): TableOfSheet {
  const rows = sheet?.rows ?? []
  const at = headingsAt ?? findHeadings(rows).at
  const body = withWeeks(rows[at] ?? [], rows.slice(at + 1))
  const width = Math.max(0, ...rows.map((row) => row.length))
  // Columns of the rows may go on beyond the headings.
  const head = Array.from({ length: width }, (_, column) => rows[at]?.[column] ?? '')
  const options = {
    ...reading,
    labelsOf: labelsOfAll,
    dateSystem: table.dateSystem,
    isDisarmed: rows[at]?.[0] === CSV_ID_LABEL,
    hasBareFormulas: table.leftOut.includes('formulas-without-value'),
    head,
    firstRow: at + 2,
  }
  return { headingsAt: at, head, body, firstRow: at + 2, options }
}

/** In all languages: our own files are in the language of the person who asked for them. */
const labelsOfAll: LabelsOf = ({ id }) => LABELS[id] ?? []

/** Below `KW` a 6 is week 6. */
function withWeeks(head: readonly string[], body: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const weeks = new Set(head.flatMap((heading, at) => (isOfWeeks(heading) ? at : [])))
  if (weeks.size === 0) return body
  return body.map((row) =>
    row.map((cell, at) =>
      weeks.has(at) && /^\d{1,2}$/.test(cell.trim()) ? `${head[at]?.trim()} ${cell.trim()}` : cell,
    ),
  )
}

/** The words of columns whose names are fields with options, and of columns without a name that is known. */
export function askedWords({ head, body, options }: TableOfSheet) {
  const columns = head.map((heading, at) => ({ at, keys: namedKeys(heading), isOther: isOtherThing(heading) }))
  const named = columns.filter(({ keys }) => keys.length > 0)
  const unnamed = columns.filter(({ at, keys, isOther }) => keys.length === 0 && !isOther && hasShortWords(body, at))
  return wordsToAsk([...named, ...unnamed.map(({ at }) => ({ at, keys: FIELDS_BY_WORDS }))], body, options)
}

/** @param words null while they are asked for */
export const guessesOf = ({ head, body, options }: TableOfSheet, words: Words | null): readonly ColumnGuess[] =>
  guessColumns(head, body, { ...options, words })

export const skippedIn = (
  { head, body, firstRow }: TableOfSheet,
  sheet: Sheet | undefined,
  meanings: readonly ColumnMeaning[],
): readonly SkippedRow[] => skippedRows({ head, body, firstRow, merged: sheet?.merged ?? [] }, meanings)
