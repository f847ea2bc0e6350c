/**
 * Reads the official wording out of a table: a heading row with “language” and the names of help texts, and a row for each
 * language. A row with a fault is left out as a whole, and named. Pure.
 */
import { z } from 'zod'
import {
  HELP_TEXTS,
  problemOfText,
  type TextProblem,
  type WordingSummary,
  type WordingTexts,
} from '../../../shared/wording/wording.ts'

export interface OfficialRow {
  readonly language: string
  /** In the language itself. */
  readonly name: string
  readonly texts: WordingTexts
}

/** Rows count from 1, the heading row included, as a spreadsheet shows them. */
export type RowProblem = { readonly row: number; readonly cell: string } & (
  | { readonly kind: 'unknown-language' | 'twice' | 'no-text' | 'unknown-column' }
  | { readonly kind: 'wrong-text'; readonly why: TextProblem }
)

export interface OfficialFile {
  readonly rows: readonly OfficialRow[]
  readonly problems: readonly RowProblem[]
}

interface Known {
  readonly languages: readonly WordingSummary[]
  readonly english: WordingTexts
}

type Table = readonly (readonly string[])[]

/** Languages are some forty; a longer table is another one. */
const MAX_ROWS = 200
const LANGUAGE = 'language'
const NORWEGIAN = new Set(['nb', 'nn'])

/** @returns null for a table without the headings, or one that is far too long */
export function readOfficial(table: Table, known: Known): OfficialFile | null {
  const headingAt = table.findIndex((cells) => cells.some((cell) => plain(cell) === LANGUAGE))
  const headings = table[headingAt]
  if (headings === undefined || table.length > MAX_ROWS) return null
  const columns = headings.map((cell) => keyOf(cell, known.english))
  if (!columns.some((key) => key !== null)) return null
  const languageAt = headings.findIndex((cell) => plain(cell) === LANGUAGE)
  const problems: RowProblem[] = headings.flatMap((cell, at) =>
    cell.trim() === '' || at === languageAt || columns[at] !== null
      ? []
      : [{ row: headingAt + 1, cell, kind: 'unknown-column' } as const],
  )
  const rows: OfficialRow[] = []
  for (const [at, cells] of table.entries()) {
    if (at <= headingAt || cells.every((cell) => cell.trim() === '')) continue
    const read = readRow({ row: at + 1, cells, columns, languageAt }, known, rows)
    if ('kind' in read) problems.push(read)
    else rows.push(read)
  }
  return { rows, problems }
}

interface Row {
  readonly row: number
  readonly cells: readonly string[]
  /** The key of the text in each column; null for another column. */
  readonly columns: readonly (string | null)[]
  readonly languageAt: number
}

function readRow(
  { row, cells, columns, languageAt }: Row,
  known: Known,
  before: readonly OfficialRow[],
): OfficialRow | RowProblem {
  const named = cells[languageAt] ?? ''
  const found = languageOf(named, known.languages)
  if (found === null) return { row, cell: named, kind: 'unknown-language' }
  const { language, name } = found
  if (before.some((one) => one.language === language)) return { row, cell: named, kind: 'twice' }
  const texts = columns.flatMap((key, at) => {
    const text = (cells[at] ?? '').trim()
    return key === null || text === '' ? [] : [[key, text] as const]
  })
  if (texts.length === 0) return { row, cell: named, kind: 'no-text' }
  for (const [key, text] of texts) {
    const why = problemOfText(text, known.english[key] ?? '')
    if (why !== null) return { row, cell: text, kind: 'wrong-text', why }
  }
  return { language, name, texts: Object.fromEntries(texts) }
}

const plain = (cell: string): string => cell.trim().toLowerCase()

/** A column is named by the key of its text, or by the English text. */
function keyOf(heading: string, english: WordingTexts): string | null {
  const wanted = plain(heading)
  if (wanted === '') return null
  return [...HELP_TEXTS].find((key) => plain(key) === wanted || plain(english[key] ?? '') === wanted) ?? null
}

/** By its code, as in addresses, or by its own name. */
function languageOf(cell: string, languages: readonly WordingSummary[]): WordingSummary | null {
  const wanted = plain(cell).replaceAll('_', '-')
  const code = NORWEGIAN.has(wanted) ? 'no' : wanted
  return languages.find(({ language, name }) => language === code || plain(name) === wanted) ?? null
}

const JsonRows = z.array(z.record(z.string(), z.string())).max(MAX_ROWS)

/** A list of objects with the same names as the columns have. @returns null if the text is another JSON */
export function tableOfJson(text: string): Table | null {
  const parsed = JsonRows.safeParse(parseJson(text))
  if (!parsed.success) return null
  const headings = [...new Set(parsed.data.flatMap((one) => Object.keys(one)))]
  return [headings, ...parsed.data.map((one) => headings.map((heading) => one[heading] ?? ''))]
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
