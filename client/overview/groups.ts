/** Groups of the rows of a list, in the order in which the list has them. Pure. */
import { mondayOf } from '../../shared/days.ts'
import type { ActivityRow } from '../../shared/overview/api.ts'
import type { Sort } from '../../shared/overview/filters.ts'
import type { Grouping } from './useOverviewChoice.ts'

export interface RowGroup {
  /** The value that its rows share; null for rows without one. */
  readonly key: string | null
  readonly rows: readonly ActivityRow[]
}

/** Rows of one group are adjacent only in this order. */
export const SORT_OF_GROUP: Readonly<Record<Exclude<Grouping, 'none'>, Sort['by']>> = {
  week: 'when',
  centre: 'centre',
  type: 'type',
  status: 'status',
}

export function groupRows(rows: readonly ActivityRow[], group: Grouping): readonly RowGroup[] {
  const groups: { key: string | null; rows: ActivityRow[] }[] = []
  for (const row of rows) {
    const key = keyOf(row, group)
    const last = groups.at(-1)
    if (last !== undefined && last.key === key) last.rows.push(row)
    else groups.push({ key, rows: [row] })
  }
  return groups
}

function keyOf(row: ActivityRow, group: Grouping): string | null {
  switch (group) {
    case 'none':
      return null
    case 'week': {
      const first = firstDayOf(row)
      return first === null ? null : mondayOf(first)
    }
    case 'centre':
      return row.centre
    case 'type':
      return row.type
    case 'status':
      return row.status
  }
}

/** As the list is sorted: the first of several dates. */
function firstDayOf({ dates, startsOn, endsOn }: Pick<ActivityRow, 'dates' | 'startsOn' | 'endsOn'>): string | null {
  const [first] = dates.flatMap(({ day }) => day ?? []).toSorted()
  return first ?? startsOn ?? endsOn
}
