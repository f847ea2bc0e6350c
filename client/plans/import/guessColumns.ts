/** Finds what each column of a table means: by its heading, else by what stands in it. Pure. */
import { CSV_ID_LABEL } from '../../../shared/exports/csvCells.ts'
import type { CellKey, ReadOptions } from '../../../shared/plans/cells/codec.ts'
import { CELL_KEYS, readCell } from '../../../shared/plans/cells/codecs.ts'
import { CELL_LABELS, ID_LABEL } from '../../../shared/plans/cells/headers.ts'
import { folded } from '../../../shared/plans/cells/names.ts'
import { COLUMN_NAMES } from './columnNames.ts'

/** `null`: the column is left out. */
export type ColumnMeaning = CellKey | 'id' | null

/** Kinds of content that are recognised by reading it. A text reads as anything, so texts are found by their headings alone. */
const BY_CONTENT = [
  'startsOn',
  'themes',
  'audiences',
  'type',
  'status',
  'visibility',
  'format',
  'channels',
  'languages',
  'youthInvolvement',
  'highLevel',
] as const satisfies readonly CellKey[]

const ROWS_LOOKED_AT = 100
const LEAST_PART_READ = 0.6

export function guessColumns(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  options: ReadOptions,
): readonly ColumnMeaning[] {
  const names = columnNames()
  const taken = new Set<ColumnMeaning>()
  const take = (meaning: ColumnMeaning | undefined): ColumnMeaning => {
    if (meaning === undefined || meaning === null || taken.has(meaning)) return null
    taken.add(meaning)
    return meaning
  }
  const byName = head.map((heading) => take(names.get(folded(heading))))
  return byName.map((meaning, at) => {
    if (meaning !== null) return meaning
    const cells = rows.slice(0, ROWS_LOOKED_AT).flatMap((row) => (row[at]?.trim() ? [row[at]] : []))
    return take(BY_CONTENT.find((key) => !taken.has(key) && isRead(key, cells, options)))
  })
}

function isRead(key: CellKey, cells: readonly string[], options: ReadOptions): boolean {
  const read = cells.filter((cell) => !('problem' in readCell(key, cell, options)) && !/^\d{1,4}$/.test(cell)).length
  return cells.length > 0 && read / cells.length >= LEAST_PART_READ
}

function columnNames(): ReadonlyMap<string, ColumnMeaning> {
  const names = new Map<string, ColumnMeaning>([ID_LABEL, CSV_ID_LABEL].map((label) => [folded(label), 'id']))
  for (const key of CELL_KEYS) for (const name of COLUMN_NAMES[key] ?? []) names.set(folded(name), key)
  for (const key of CELL_KEYS) for (const name of [key, CELL_LABELS[key]]) names.set(folded(name), key)
  return names
}
