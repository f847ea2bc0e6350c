/** Reads merged cells of a workbook: a text that is merged over rows counts for each of them. */
import type { Entries } from './unpackWorkbook.ts'

/** Rows and columns count from 0. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** More are not read: they cost time, and no plan has them. */
const MAX_MERGES = 10_000
const MERGE = /<mergeCell\b[^<>]*?\bref="([A-Z]{1,4})(\d{1,7}):([A-Z]{1,4})(\d{1,7})"/g

/** By the name of the sheet. */
export function mergesOf(parts: Entries): ReadonlyMap<string, readonly Merge[]> {
  const book = parts.get('xl/workbook.xml')?.toString() ?? ''
  const relations = parts.get('xl/_rels/workbook.xml.rels')?.toString() ?? ''
  const targets = new Map(
    [...relations.matchAll(/<Relationship\b[^<>]*>/g)].map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  )
  return new Map(
    [...book.matchAll(/<sheet\b[^<>]*>/g)].map(([tag]) => {
      const target = targets.get(attribute(tag, 'r:id')) ?? ''
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      return [unescaped(attribute(tag, 'name')), readMerges(parts.get(path)?.toString('latin1') ?? '')]
    }),
  )
}

const attribute = (tag: string, name: string): string =>
  [...tag.matchAll(/\s([\w:]+)="([^"]*)"/g)].find(([, one]) => one === name)?.[2] ?? ''

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole)

const readMerges = (sheet: string): readonly Merge[] =>
  [...sheet.matchAll(MERGE)].slice(0, MAX_MERGES).map(([, left = '', top, right = '', bottom]) => ({
    top: Number(top) - 1,
    left: columnOf(left),
    bottom: Number(bottom) - 1,
    right: columnOf(right),
  }))

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** A title over fewer columns is no row of its own. */
const LEAST_COLUMNS = 3

interface Spread {
  readonly rows: readonly (readonly string[])[]
  /** Numbers of the rows that a cell merged over columns fills alone. */
  readonly merged: number[]
}

/** Writes a merged text into each row that it covers, in its first column. */
export function spreadMerged(rows: readonly (readonly string[])[], merges: readonly Merge[]): Spread {
  const spread = rows.map((row) => [...row])
  const merged: number[] = []
  for (const { top, left, bottom, right } of merges) {
    const text = rows[top]?.[left] ?? ''
    if (text === '') continue
    if (right - left + 1 >= LEAST_COLUMNS && isAlone(rows[top] ?? [], left)) merged.push(top + 1)
    for (let row = top + 1; row <= bottom && row < spread.length; row++) fillCell(spread[row], left, text)
  }
  return { rows: spread, merged: merged.toSorted((a, b) => a - b) }
}

const isAlone = (row: readonly string[], column: number): boolean =>
  row.every((cell, at) => at === column || cell.trim() === '')

/** A cell that is missing at the end of a row is made, and those before it. */
function fillCell(row: string[] | undefined, column: number, text: string): void {
  if (row === undefined) return
  while (row.length < column) row.push('')
  row[column] = text
}
