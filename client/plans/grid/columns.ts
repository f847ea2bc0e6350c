/** The columns of the activity grid: the fields that have one, and their widths. */
import { z } from 'zod'
import type { ActivityKeyOf, ShownActivityKey } from '../../../shared/plans/fields.ts'
import type { InterfaceLanguage } from '../../../shared/messages/languages.ts'
import { activeLanguage } from '../../ui/language/perLanguage.ts'
import {
  ACTIVITY_FIELDS,
  ACTIVITY_KEYS,
  isActivityKey,
  isListKey,
  isWhenKey,
  type PlainActivityKey,
} from '../../../shared/plans/activityFields.ts'

type Entries = typeof ACTIVITY_FIELDS
type CellField = PlainActivityKey | ActivityKeyOf<'list'>
type FieldColumn = {
  [K in CellField]: Entries[K] extends { readonly column: object } ? K : never
}[CellField]
/** Days and hours are one column, and the owner is shown by name: neither is a field like the others. */
export type ColumnKey = FieldColumn | OwnColumn
export type OwnColumn = 'when' | 'owner'
/** A cell of one shows its entries in words of their own. */
export type ListColumn = FieldColumn & ActivityKeyOf<'list'>
export type TextColumn = FieldColumn & ActivityKeyOf<'text'>

function isFieldColumn(key: ShownActivityKey): key is FieldColumn {
  const entry = ACTIVITY_FIELDS[key]
  return 'column' in entry && entry.column !== null
}

/** They come first; the others follow in reading order. */
const LEADING: readonly ColumnKey[] = ['title', 'type', 'themes', 'when', 'audiences', 'places']

/** In their order on screen. */
const COLUMNS: readonly ColumnKey[] = [
  ...LEADING,
  ...ACTIVITY_KEYS.filter(isFieldColumn).filter((key) => !LEADING.includes(key)),
  'owner',
]

export const ColumnKey = z.enum(COLUMNS as readonly [ColumnKey, ...ColumnKey[]])

/** The default columns. */
export const FIRST_COLUMNS: readonly ColumnKey[] = [
  'title',
  'themes',
  'when',
  'audiences',
  'places',
  'status',
  'visibility',
]
/** Default columns that need the room of a wide window. */
const ROOMY_COLUMNS = new Set<ColumnKey>(['audiences', 'places'])

/** The shown columns: all that somebody has chosen, or as many of the default ones as there is room for. */
export const shownColumns = (columns: readonly ColumnKey[], hasRoom: boolean): readonly ColumnKey[] =>
  hasRoom || columns.join(' ') !== FIRST_COLUMNS.join(' ')
    ? columns
    : columns.filter((column) => !ROOMY_COLUMNS.has(column))

const OWN_WIDTHS: Readonly<Record<OwnColumn, readonly [number, number]>> = { when: [100, 112], owner: [104, 140] }

export const isOwnColumn = (column: ColumnKey): column is OwnColumn => Object.hasOwn(OWN_WIDTHS, column)

export const isListColumn = (column: ColumnKey): column is ListColumn => !isOwnColumn(column) && isListKey(column)

/** The column in which a field of an activity is edited; null if it has none. */
export function columnOfField(field: string): ColumnKey | null {
  if (isActivityKey(field) && isWhenKey(field)) return 'when'
  const column = ColumnKey.safeParse(field)
  return column.success ? column.data : null
}

/** The field that a comment on a cell of this column is about. */
export const fieldOfColumn = (column: ColumnKey): string => (column === 'when' ? 'startsOn' : column)

/** Columns before and after the fields: grip and checkbox, and the row's actions. */
const SELECT_WIDTH = 48
const END_WIDTH = 66

/** What columns with one word are wider by in another language: no word is broken, and the default columns fit in 1,014 pixels. */
interface LongerWords {
  readonly status: number
  readonly visibility: number
}
const LONGER_WORDS: LongerWords = { status: 20, visibility: 20 }
const LONGER_WORDS_OF: Partial<Record<InterfaceLanguage, LongerWords>> = {
  en: { status: 0, visibility: 0 },
  bg: { status: 32, visibility: 0 },
  de: { status: 20, visibility: 32 },
  el: { status: 48, visibility: 0 },
}
const longerWords = (): LongerWords => LONGER_WORDS_OF[activeLanguage()] ?? LONGER_WORDS

function widthOf(column: ColumnKey): readonly [number, number] {
  const [least, most] = isOwnColumn(column) ? OWN_WIDTHS[column] : ACTIVITY_FIELDS[column].column.width
  const more = column === 'status' || column === 'visibility' ? longerWords()[column] : 0
  return [least + more, most + more]
}

/** The row's tracks as CSS writes them, and how narrow it can be. */
export function tracksOf(columns: readonly ColumnKey[]): { readonly tracks: string; readonly least: number } {
  const widths = columns.map(widthOf)
  const middle = widths.map(([least, most]) => `minmax(${least}px, ${most === Infinity ? '1fr' : `${most}px`})`)
  return {
    tracks: [`${SELECT_WIDTH}px`, ...middle, `${END_WIDTH}px`].join(' '),
    least: widths.reduce((sum, [least]) => sum + least, SELECT_WIDTH + END_WIDTH),
  }
}
