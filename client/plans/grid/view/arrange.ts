/** From a plan's activities to the rows of the grid: filtered, sorted, grouped. Pure. */
import { z } from 'zod'
import { mondayOf } from '../../../../shared/days.ts'
import { ActivityStatus, Visibility } from '../../../../shared/plans/fields.ts'
import type { GapDays, TitleLanguage } from '../../../../shared/plans/missing.ts'
import type { ActivityView } from '../../../../shared/plans/planView.ts'
import { compareNames } from '../../../ui/formats/collate.ts'
import { isFiltering, passes, type Filter, type FilterFacts } from './filter.ts'
import { sortBy, sortKey, type OwnerName, type Sort } from './sorting.ts'

export const GroupBy = z.enum(['week', 'status', 'type', 'visibility', 'owner'])
export type GroupBy = z.infer<typeof GroupBy>

export interface Arrangement {
  readonly filter: Filter
  readonly sort: Sort | null
  readonly group: GroupBy | null
  readonly titleLanguage?: TitleLanguage
  readonly isOverdue?: FilterFacts['isOverdue']
  /** Owners are sorted by name. */
  readonly ownerName?: OwnerName
}

export type Row =
  | { readonly kind: 'activity'; readonly activity: ActivityView }
  /** `value` is shared by the group's activities: an id, or the Monday of a week; null if it is not set. */
  | { readonly kind: 'group'; readonly by: GroupBy; readonly value: string | null; readonly count: number }

/**
 * @param held shown even if the filter does not match, so that an activity does not vanish while it is being edited
 */
export function arrange(
  activities: readonly ActivityView[],
  { filter, sort, group, titleLanguage, isOverdue, ownerName }: Arrangement,
  days: GapDays,
  held: string | null = null,
): readonly Row[] {
  const shown = isFiltering(filter)
    ? activities.filter(
        (activity) => activity.id === held || passes(activity, filter, days, { titleLanguage, isOverdue }),
      )
    : activities
  const sorted = sort === null ? shown : sortBy(shown, sort, ownerName)
  if (group === null) return sorted.map((activity) => ({ kind: 'activity', activity }))
  const groups = Map.groupBy(sorted, (activity) => groupValue(activity, group))
  return [...groups]
    .toSorted(([a, [one]], [b, [other]]) => compareGroups(group, [a, one], [b, other], ownerName))
    .flatMap(([value, members]): readonly Row[] => [
      { kind: 'group', by: group, value, count: members.length },
      ...members.map((activity): Row => ({ kind: 'activity', activity })),
    ])
}

/** The activities of the rows, in their order. */
export const activitiesIn = (rows: readonly Row[]): readonly ActivityView[] =>
  rows.flatMap((row) => (row.kind === 'activity' ? [row.activity] : []))

/** Whether the rows are in the plan's own order, which allows moving a row. */
export function isByHand({ filter, sort, group }: Arrangement): boolean {
  return sort === null && group === null && !isFiltering(filter)
}

function groupValue(activity: ActivityView, by: GroupBy): string | null {
  if (by !== 'week') return activity[by]
  return activity.startsOn === null ? null : mondayOf(activity.startsOn)
}

function compareGroups(
  by: GroupBy,
  [a, one]: readonly [string | null, ActivityView | undefined],
  [b, other]: readonly [string | null, ActivityView | undefined],
  ownerName: OwnerName | undefined,
): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  switch (by) {
    case 'week':
      return a < b ? -1 : 1
    case 'status':
      return ActivityStatus.options.findIndex((it) => it === a) - ActivityStatus.options.findIndex((it) => it === b)
    case 'visibility':
      return Visibility.options.findIndex((it) => it === a) - Visibility.options.findIndex((it) => it === b)
    case 'owner':
      return compareNames(ownerName?.(a) ?? a, ownerName?.(b) ?? b)
    case 'type':
      if (one === undefined || other === undefined) return 0
      return sortKey(one, 'type') < sortKey(other, 'type') ? -1 : 1
  }
}
