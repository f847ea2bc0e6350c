/** A plan's *look*, columns, sorting, groups, display and filter, as a view stores it: like the query of an address. Pure. */
import { LocalDate } from '../../../../shared/days.ts'
import { activityFields } from '../../../../shared/plans/fields.ts'
import { ACTIVITY_GAPS } from '../../../../shared/plans/missing.ts'
import { BehindKind } from '../../calendar/behind.ts'
import { ColumnKey, FIRST_COLUMNS } from '../columns.ts'
import { GroupBy } from './arrange.ts'
import { FILTER_LISTS, NO_FILTER, NO_OWNER, type Filter, type FilterLists } from './filter.ts'
import type { Sort } from './sorting.ts'
import { Display, FIRST_VIEW, inTheirOrder, Zoom, type ViewSettings } from './viewSettings.ts'

export interface PlanLook {
  readonly settings: ViewSettings
  readonly filter: Filter
}

/** What this page knows, without which a filter would hide everything. */
export interface KnownHere {
  /** The people who can be owners; null while they are not known. */
  readonly owners: ReadonlySet<string> | null
  readonly tasks: boolean
}

/** Equal looks are written in one way; defaults are left out. */
export function writeLook({ settings, filter }: PlanLook): string {
  const query = new URLSearchParams()
  const { columns, sort, group, compact, display, zoom, hidden } = settings
  if (columns.join(' ') !== FIRST_COLUMNS.join(' ')) for (const column of columns) query.append('columns', column)
  if (sort !== null) query.set('sort', `${sort.direction === 'descending' ? '-' : ''}${sort.column}`)
  if (group !== null) query.set('group', group)
  if (compact) query.set('compact', 'yes')
  if (display !== FIRST_VIEW.display) query.set('display', display)
  if (zoom !== FIRST_VIEW.zoom) query.set('zoom', zoom)
  for (const kind of hidden.toSorted()) query.append('hidden', kind)
  const { text, from, to, overdue } = filter
  if (text.trim() !== '') query.set('text', text.trim())
  if (from !== null) query.set('from', from)
  if (to !== null) query.set('to', to)
  if (overdue) query.set('overdue', 'yes')
  for (const list of FILTER_LISTS) for (const value of inOrder(filter[list])) query.append(list, value)
  return query.toString()
}

const inOrder = (values: readonly string[]): readonly string[] => values.toSorted()

/** Reads what of a look exists here. The rest is left out: a view outlives columns, options and people. */
export function readLook(look: string, known: KnownHere): PlanLook {
  const query = new URLSearchParams(look)
  const columns = query.getAll('columns').flatMap((column) => ColumnKey.safeParse(column).data ?? [])
  return {
    settings: {
      // A grid always has titles.
      columns: columns.length === 0 ? [...FIRST_COLUMNS] : inTheirOrder(['title', ...columns]),
      sort: readSort(query.get('sort') ?? ''),
      group: GroupBy.safeParse(query.get('group')).data ?? null,
      compact: query.get('compact') === 'yes',
      display: Display.safeParse(query.get('display')).data ?? FIRST_VIEW.display,
      zoom: Zoom.safeParse(query.get('zoom')).data ?? FIRST_VIEW.zoom,
      hidden: BehindKind.options.filter((kind) => query.getAll('hidden').includes(kind)),
    },
    filter: readFilter(query, known),
  }
}

function readSort(written: string): Sort | null {
  const isDescending = written.startsWith('-')
  const column = ColumnKey.safeParse(isDescending ? written.slice(1) : written)
  return column.success ? { column: column.data, direction: isDescending ? 'descending' : 'ascending' } : null
}

function readFilter(query: URLSearchParams, known: KnownHere): Filter {
  const lists = FILTER_LISTS.map((list) => [
    list,
    [...new Set(query.getAll(list))].filter((value) => EXISTS[list](value, known)),
  ])
  return {
    ...NO_FILTER,
    ...(Object.fromEntries(lists) as FilterLists),
    text: query.get('text') ?? '',
    from: LocalDate.safeParse(query.get('from')).data ?? null,
    to: LocalDate.safeParse(query.get('to')).data ?? null,
    overdue: known.tasks && query.get('overdue') === 'yes',
  }
}

const ofField =
  (key: Exclude<keyof FilterLists, 'owner' | 'gaps'>) =>
  (value: string): boolean =>
    activityFields[key].schema.safeParse(value).success

/** Whether a value of a list stands for something. Places and languages do even if no activity has them now. */
const EXISTS: Readonly<Record<keyof FilterLists, (value: string, known: KnownHere) => boolean>> = {
  status: ofField('status'),
  visibility: ofField('visibility'),
  type: ofField('type'),
  format: ofField('format'),
  themes: ofField('themes'),
  audiences: ofField('audiences'),
  languages: ofField('languages'),
  places: ofField('places'),
  owner: (value, { owners }) => value === NO_OWNER || owners === null || owners.has(value),
  gaps: (value) => value === 'any' || ACTIVITY_GAPS.some((gap) => gap === value),
}
