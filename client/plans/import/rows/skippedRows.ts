/** Recognises rows that are no activity: sections, totals, notes, and headings that come again. Pure. */
import { folded } from '../../../../shared/plans/cells/names.ts'
import type { ColumnMeaning } from './guessColumns.ts'
import { filled } from './layout.ts'

export type SkippedKind = 'section' | 'total' | 'note' | 'headings'

export interface SkippedRow {
  readonly number: number
  readonly kind: SkippedKind
  /** All that the row says. */
  readonly text: string
}

interface TableRows {
  readonly head: readonly string[]
  readonly body: readonly (readonly string[])[]
  /** The number of the first row of the body. */
  readonly firstRow: number
  /** Numbers of rows that are one merged cell. */
  readonly merged: readonly number[]
}

const TOTALS = new Set(
  'total totals sum sum total grand subtotal summe gesamt total gesamtsumme insgesamt zwischensumme totaal totalen i alt ialt sum summa totalt yhteensä summa kokku summa kopā iš viso suma total général sous total totale totali somma totales suma soma total geral razem suma ogółem łącznie celkem součet suma spolu celkom súčet összesen mindösszesen ukupno sveukupno skupaj vsota общо всичко сума вкупно укупно разом всього усього σύνολο γενικό gjithsej toplam samtals iomlán'
    .split(' ')
    .map(folded),
)
const LONGEST_TOTAL = 3

export function skippedRows(table: TableRows, meanings: readonly ColumnMeaning[]): readonly SkippedRow[] {
  const { body, firstRow, merged } = table
  const wide = new Set(merged)
  const counts = body.map(filled).filter((count) => count > 1)
  const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
  const lastFull = body.findLastIndex((row) => filled(row) * 2 >= usual && filled(row) > 1)
  const shape: Shape = { usual, lastFull, meanings, numbered: numberedColumn(body, meanings) }
  return body.flatMap((row, at): readonly SkippedRow[] => {
    const number = at + firstRow
    if (filled(row) === 0) return []
    const kind = isHeadings(row, table.head)
      ? 'headings'
      : wide.has(number)
        ? 'section'
        : (kindOfTotal(row, meanings) ?? kindOfSingle(body, at, shape))
    const texts = row.map((cell) => cell.trim()).filter((cell) => cell !== '')
    return kind === null ? [] : [{ number, kind, text: [...new Set(texts)].join(' · ') }]
  })
}

interface Shape {
  /** How many cells most rows have. */
  readonly usual: number
  readonly lastFull: number
  readonly meanings: readonly ColumnMeaning[]
  /** A column of running numbers; -1 if there is none. */
  readonly numbered: number
}

const LEAST_SAME = 2

function isHeadings(row: readonly string[], head: readonly string[]): boolean {
  const texts = row.flatMap((cell, at) => (cell.trim() === '' ? [] : [folded(cell) === folded(head[at] ?? '')]))
  const same = texts.filter(Boolean).length
  return same >= LEAST_SAME && same * 2 > texts.length
}

function kindOfTotal(row: readonly string[], meanings: readonly ColumnMeaning[]): SkippedKind | null {
  const first = row.find((cell) => /\p{L}/u.test(cell)) ?? ''
  const words = folded(first).split(' ')
  if (words.length > LONGEST_TOTAL || !TOTALS.has(words[0] ?? '')) return null
  const isFilled = (field: ColumnMeaning): boolean =>
    meanings.some((key, at) => key === field && (row[at] ?? '').trim() !== '')
  return isFilled('startsOn') && isFilled('title') ? null : 'total'
}

const LEAST_USUAL = 3

/** A row of one cell in a table of more: a section, or a note below the table. */
function kindOfSingle(body: readonly (readonly string[])[], at: number, shape: Shape): SkippedKind | null {
  const row = body[at] ?? []
  if (filled(row) !== 1 || shape.usual < LEAST_USUAL) return null
  const column = row.findIndex((cell) => cell.trim() !== '')
  // A day alone is a row that somebody has begun.
  if (shape.meanings[column] === 'startsOn' && /\d/.test(row[column] ?? '')) return null
  const kind = at > shape.lastFull ? 'note' : 'section'
  if (shape.meanings[column] !== 'title') return kind
  const text = row[column]?.trim() ?? ''
  const isApart = filled(body[at - 1] ?? []) === 0 && (kind === 'note' || filled(body[at + 1] ?? []) > 1)
  return isApart || shape.numbered !== -1 || isCapital(text) || /^[*†※]|:$/.test(text) ? kind : null
}

const isCapital = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()

const MOST = 0.8

/** Activities have a number there, and sections do not. */
function numberedColumn(body: readonly (readonly string[])[], meanings: readonly ColumnMeaning[]): number {
  const rows = body.filter((row) => filled(row) > 1)
  return meanings.findIndex(
    (key, at) =>
      (key === null || key === 'rest') &&
      rows.length > 1 &&
      rows.filter((row) => /^\d{1,4}[.)]?$/.test(row[at]?.trim() ?? '')).length >= rows.length * MOST,
  )
}
