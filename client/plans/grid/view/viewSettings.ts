/**
 * How a person looks at grids without a view: columns, order and grouping, remembered in this browser. Filters are not:
 * coming back a week later to a plan that seems half empty frightens people. Those of a view stand under its name.
 */
import { z } from 'zod'
import type { Memory } from '../../../ui/memory.ts'
import { BehindKind } from '../../calendar/behind.ts'
import { GroupBy } from './arrange.ts'
import { ColumnKey, FIRST_COLUMNS } from '../columns.ts'

export const Display = z.enum(['table', 'calendar', 'timeline'])
export type Display = z.infer<typeof Display>
export const Zoom = z.enum(['month', 'week'])
export type Zoom = z.infer<typeof Zoom>

const ViewSettings = z.object({
  columns: z.array(ColumnKey),
  sort: z.object({ column: ColumnKey, direction: z.enum(['ascending', 'descending']) }).nullable(),
  group: GroupBy.nullable(),
  /** Rows of one line. Settings of older releases do not say. */
  compact: z.boolean().default(false),
  display: Display.default('table'),
  /** How much of the time the calendar and the timeline show at once. */
  zoom: Zoom.default('month'),
  /** Kinds of entries that are not drawn behind the activities. */
  hidden: z.array(BehindKind).default([]),
})
export type ViewSettings = z.infer<typeof ViewSettings>

export const FIRST_VIEW: ViewSettings = {
  columns: [...FIRST_COLUMNS],
  sort: null,
  group: null,
  compact: false,
  display: 'table',
  zoom: 'month',
  hidden: [],
}

const keyOf = (person: string): string => `sid-grid:${person}`

/** Returns the saved settings, or the default if there are none or they are invalid. A grid always has titles. */
export function readViewSettings(memory: Pick<Memory, 'get'>, person: string): ViewSettings {
  try {
    const settings = ViewSettings.parse(JSON.parse(memory.get(keyOf(person)) ?? 'null'))
    return { ...settings, columns: inTheirOrder(['title', ...settings.columns]) }
  } catch {
    return FIRST_VIEW
  }
}

export function saveViewSettings(memory: Pick<Memory, 'set'>, person: string, settings: ViewSettings): void {
  memory.set(keyOf(person), JSON.stringify(settings))
}

export function toggleColumn(settings: ViewSettings, column: ColumnKey): ViewSettings {
  const columns = settings.columns.includes(column)
    ? settings.columns.filter((one) => one !== column)
    : inTheirOrder([...settings.columns, column])
  return { ...settings, columns }
}

/** Ascending, descending, as the plan has it. */
export function turnSort(settings: ViewSettings, column: ColumnKey): ViewSettings {
  const { sort } = settings
  if (sort?.column !== column) return { ...settings, sort: { column, direction: 'ascending' } }
  return { ...settings, sort: sort.direction === 'ascending' ? { column, direction: 'descending' } : null }
}

export const inTheirOrder = (columns: readonly ColumnKey[]): ColumnKey[] =>
  ColumnKey.options.filter((column) => columns.includes(column))
