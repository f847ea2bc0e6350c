/** The columns of the activity grid: which fields each shows and how it is edited. */
import { z } from 'zod'
import type { Option } from '../../ui/forms/Select.tsx'
import { LANGUAGE_OPTIONS } from '../../fields/languages.ts'
import {
  AUDIENCE_OPTIONS,
  CHANNEL_OPTIONS,
  FORMAT_OPTIONS,
  GUEST_OPTIONS,
  THEME_OPTIONS,
  TYPE_OPTIONS,
  YOUTH_OPTIONS,
} from '../options.ts'

/** In the order in which they stand. */
export const ColumnKey = z.enum([
  'title',
  'type',
  'themes',
  'when',
  'status',
  'visibility',
  'audiences',
  'format',
  'places',
  'languages',
  'channels',
  'partners',
  'highLevel',
  'youthInvolvement',
  'offers',
  'needs',
])
export type ColumnKey = z.infer<typeof ColumnKey>

/** As the plan is read most: what, about what, when, how certain, for whose eyes. */
export const FIRST_COLUMNS: readonly ColumnKey[] = ['title', 'themes', 'when', 'status', 'visibility']

export type TextColumn = 'title' | 'offers' | 'needs'
export type SetColumn = 'themes' | 'audiences' | 'languages' | 'channels' | 'highLevel'

type Kind =
  | { readonly kind: 'text' }
  | { readonly kind: 'when' }
  | { readonly kind: 'status' | 'visibility' }
  | { readonly kind: 'choice' | 'set'; readonly options: readonly Option[] }
  | { readonly kind: 'tokens' }

interface Column {
  /** Least and most pixels; the title takes what is left. */
  readonly width: readonly [number, number]
  readonly shows: Kind
}

const WIDE = [124, 232] as const

export const COLUMNS = {
  title: { width: [176, Infinity], shows: { kind: 'text' } },
  type: { width: WIDE, shows: { kind: 'choice', options: TYPE_OPTIONS } },
  themes: { width: WIDE, shows: { kind: 'set', options: THEME_OPTIONS } },
  when: { width: [100, 112], shows: { kind: 'when' } },
  status: { width: [106, 108], shows: { kind: 'status' } },
  visibility: { width: [90, 92], shows: { kind: 'visibility' } },
  audiences: { width: WIDE, shows: { kind: 'set', options: AUDIENCE_OPTIONS } },
  format: { width: [112, 112], shows: { kind: 'choice', options: FORMAT_OPTIONS } },
  places: { width: WIDE, shows: { kind: 'tokens' } },
  languages: { width: WIDE, shows: { kind: 'set', options: LANGUAGE_OPTIONS } },
  channels: { width: WIDE, shows: { kind: 'set', options: CHANNEL_OPTIONS } },
  partners: { width: WIDE, shows: { kind: 'tokens' } },
  highLevel: { width: WIDE, shows: { kind: 'set', options: GUEST_OPTIONS } },
  youthInvolvement: {
    width: WIDE,
    shows: { kind: 'choice', options: YOUTH_OPTIONS },
  },
  offers: { width: [200, 200], shows: { kind: 'text' } },
  needs: { width: [200, 200], shows: { kind: 'text' } },
} as const satisfies Readonly<Record<ColumnKey, Column>>

/** The column in which a field of an activity is edited; null if it has none. */
export function columnOfField(field: string): ColumnKey | null {
  if (['startsOn', 'endsOn', 'startTime', 'endTime', 'timeZone'].includes(field)) return 'when'
  const column = ColumnKey.safeParse(field)
  return column.success ? column.data : null
}

/** Before and behind the columns of fields: grip and tick, and what can be done with a row. */
const SELECT_WIDTH = 48
const END_WIDTH = 66

/** The row's tracks as CSS writes them, and how narrow it can be. */
export function tracksOf(columns: readonly ColumnKey[]): { readonly tracks: string; readonly least: number } {
  const widths = columns.map((column) => COLUMNS[column].width)
  const middle = widths.map(([least, most]) => `minmax(${least}px, ${most === Infinity ? '1fr' : `${most}px`})`)
  return {
    tracks: [`${SELECT_WIDTH}px`, ...middle, `${END_WIDTH}px`].join(' '),
    least: widths.reduce((sum, [least]) => sum + least, SELECT_WIDTH + END_WIDTH),
  }
}
