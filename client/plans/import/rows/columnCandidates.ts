/** How well the cells of a column fit a field. Pure. */
import { isWordField } from '../../../../shared/imports/importWords.ts'
import { optionsOfField } from '../../../../shared/plans/activityFields.ts'
import type { CellKey } from '../../../../shared/plans/cells/codec.ts'
import type { ShownActivityKey } from '../../../../shared/plans/fields.ts'
import { CELL_KEYS, readCell } from '../../../../shared/plans/cells/codecs.ts'
import { readHours } from '../../../../shared/plans/cells/when/hours.ts'
import { readWhenText } from '../../../../shared/plans/cells/when/readWhenText.ts'
import { readOwner, type GridReading } from '../../cells/ownerCell.ts'
import { readLinks } from './readLinks.ts'
import { readWordCell, type Words } from './wordCells.ts'

/** Kinds of content that are recognised by reading it. A text reads as anything, so texts are found by their headings. */
export const BY_CONTENT: readonly CellKey[] = [
  'startsOn',
  'startTime',
  'resources',
  ...CELL_KEYS.filter((key) => optionsOfField(key) !== null),
]

/** Fields that a column without a known name may be by its words, the surest first. */
export const FIELDS_BY_WORDS = ['status', 'format', 'audiences', 'themes', 'type'] as const satisfies readonly CellKey[]

const SHORTEST_STATUS = 5
const LONGEST_WORDS = 40
const ROWS_LOOKED_AT = 100

/** Whether a column has words, not sentences or numbers. */
export function hasShortWords(body: readonly (readonly string[])[], at: number): boolean {
  const cells = body.slice(0, ROWS_LOOKED_AT).flatMap((row) => row[at]?.trim() || [])
  const length = cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length)
  return cells.length > 0 && length <= LONGEST_WORDS && cells.some((cell) => /\p{L}{2}/u.test(cell))
}

/** @returns the part of the cells that the words of a field explain whole */
export const partExplained = (
  key: (typeof FIELDS_BY_WORDS)[number],
  cells: readonly string[],
  options: GridReading,
  words: Words,
): number =>
  cells.filter((cell) => {
    // `Yes` and `no` are of any question.
    if (key === 'status' && cell.trim().length < SHORTEST_STATUS) return false
    const read = readWordCell(key, cell, words, options)
    return read.values.length > 0 && read.words.every(({ meaning }) => meaning !== null && !meaning.isPart)
  }).length / Math.max(1, cells.length)

/** @returns the part of the cells that are read as this field; `words` null if they are still asked for */
export function partRead(
  key: ShownActivityKey,
  cells: readonly string[],
  options: GridReading,
  words: Words | null,
): number {
  if (cells.length === 0) return 0
  if (isWordField(key) && words === null) return 1
  const part = partOf(key, cells, options, words)
  // Nobody knows these words yet: they are asked for.
  return part === 0 && isWordField(key) && cells.every((cell) => isWord(cell, options)) ? LEAST_PART : part
}

const LEAST_PART = 0.01

/** A short text that is no number, day or hour. */
const isWord = (cell: string, options: GridReading): boolean =>
  cell.length <= LONGEST_WORDS &&
  /\p{L}{2}/u.test(cell) &&
  'problem' in readHours(cell) &&
  'problem' in readWhenText(cell, options) &&
  readLinks(cell) === null

function partOf(key: ShownActivityKey, cells: readonly string[], options: GridReading, words: Words | null): number {
  return cells.filter((cell) => isRead(key, cell, options, words)).length / cells.length
}

/** A small number alone is no name of anything, though some language has a code like it. */
const isNumber = (cell: string): boolean => /^\d{1,4}$/.test(cell.trim())

function isRead(key: ShownActivityKey, cell: string, options: GridReading, words: Words | null): boolean {
  if (isWordField(key)) return !isNumber(cell) && readWordCell(key, cell, words ?? new Map(), options).values.length > 0
  switch (key) {
    case 'startsOn':
    case 'endsOn': {
      const when = readWhenText(cell, options)
      return !('problem' in when) && !isNumber(cell) && (hasDays(when.value) || when.doubts.length > 0)
    }
    case 'startTime':
    case 'endTime': {
      const hours = readHours(cell)
      return !('problem' in hours)
    }
    case 'resources':
      return readLinks(cell) !== null
    case 'owner':
      return !('problem' in readOwner(cell, options))
    case 'title':
    case 'gloss':
    case 'description':
    case 'offers':
    case 'needs':
    case 'places':
    case 'partners':
      return true
    default:
      return !isNumber(cell) && !('problem' in readCell(key, cell, options))
  }
}

const hasDays = ({
  startsOn,
  endsOn,
  dates,
}: {
  startsOn: unknown
  endsOn: unknown
  dates: readonly unknown[]
}): boolean => startsOn !== null || endsOn !== null || dates.length > 0
