/** Guesses the meaning of each column of a table: from its heading, else from its cells. Pure. */
import { CSV_ID_LABEL } from '../../../../shared/exports/csvCells.ts'
import { ACTIVITY_FIELDS, optionsOfField } from '../../../../shared/plans/activityFields.ts'
import type { CellKey, ReadOptions } from '../../../../shared/plans/cells/codec.ts'
import { CELL_KEYS, readCell } from '../../../../shared/plans/cells/codecs.ts'
import { headingOf, ID_LABEL } from '../../../../shared/plans/cells/headers.ts'
import { folded } from '../../../../shared/plans/cells/names.ts'

/** `null`: the column is left out. */
export type ColumnMeaning = CellKey | 'id' | null

/** Kinds of content that are recognised by reading it. A text reads as anything, so texts are found by their headings alone. */
const BY_CONTENT: readonly CellKey[] = ['startsOn', ...CELL_KEYS.filter((key) => optionsOfField(key) !== null)]

const ROWS_LOOKED_AT = 100
const MIN_PART_READ = 0.6
/** From here on a person is asked, unless it is a single word by chance: `red` is a language too. */
const MIN_PART_IN_DOUBT = 0.4
const MIN_CELLS_IN_DOUBT = 2

/** `meaning` is the column's meaning, unless somebody chooses otherwise. */
export type ColumnGuess =
  | { readonly meaning: 'id'; readonly why: 'own-export' }
  | { readonly meaning: CellKey; readonly why: 'name' | 'content' }
  /** Perhaps the column is `perhaps`: another column is that already, or only some of its cells are. */
  | { readonly meaning: null; readonly why: 'taken' | 'some-cells'; readonly perhaps: CellKey }
  | { readonly meaning: null; readonly why: 'no-field' }

const NO_FIELD: ColumnGuess = { meaning: null, why: 'no-field' }

export function guessColumns(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  options: ReadOptions,
): readonly ColumnGuess[] {
  const names = columnNames()
  const taken = new Set<ColumnMeaning>()
  const named = head.map((heading): ColumnGuess | null => {
    const meaning = names.get(folded(heading)) ?? null
    if (meaning === null) return null
    const isTaken = taken.has(meaning)
    taken.add(meaning)
    if (meaning === 'id') return isTaken ? NO_FIELD : { meaning, why: 'own-export' }
    return isTaken ? { meaning: null, why: 'taken', perhaps: meaning } : { meaning, why: 'name' }
  })
  return named.map((guess, at) => {
    if (guess !== null) return guess
    const cells = rows.slice(0, ROWS_LOOKED_AT).flatMap((row) => (row[at]?.trim() ? [row[at]] : []))
    const found = guessByContent(cells, taken, options)
    if (found.meaning !== null) taken.add(found.meaning)
    return found
  })
}

function guessByContent(
  cells: readonly string[],
  taken: ReadonlySet<ColumnMeaning>,
  options: ReadOptions,
): ColumnGuess {
  const parts = BY_CONTENT.map((key) => ({ key, part: partRead(key, cells, options) }))
  const sure = parts.filter(({ part }) => part >= MIN_PART_READ)
  const free = sure.find(({ key }) => !taken.has(key))
  if (free !== undefined) return { meaning: free.key, why: 'content' }
  const [other] = sure
  // A second column of days is the last ones.
  if (other?.key === 'startsOn' && !taken.has('endsOn')) return { meaning: null, why: 'taken', perhaps: 'endsOn' }
  if (other !== undefined) return { meaning: null, why: 'taken', perhaps: other.key }
  const doubtful = parts.find(
    ({ key, part }) => !taken.has(key) && part >= MIN_PART_IN_DOUBT && part * cells.length >= MIN_CELLS_IN_DOUBT,
  )
  return doubtful === undefined ? NO_FIELD : { meaning: null, why: 'some-cells', perhaps: doubtful.key }
}

function partRead(key: CellKey, cells: readonly string[], options: ReadOptions): number {
  if (cells.length === 0) return 0
  return (
    cells.filter((cell) => !('problem' in readCell(key, cell, options)) && !/^\d{1,4}$/.test(cell)).length /
    cells.length
  )
}

function columnNames(): ReadonlyMap<string, ColumnMeaning> {
  const names = new Map<string, ColumnMeaning>([ID_LABEL, CSV_ID_LABEL].map((label) => [folded(label), 'id']))
  for (const key of CELL_KEYS)
    for (const name of ACTIVITY_FIELDS[key].names.split(', ')) if (name !== '') names.set(folded(name), key)
  for (const key of CELL_KEYS) for (const name of [key, headingOf(key)]) names.set(folded(name), key)
  return names
}
