/** The order of activities of many plans. Equal ones are ordered by centre and id, so that pages never overlap. Pure. */
import type { SortField } from '../../shared/overview/filters.ts'
import { ActivityStatus } from '../../shared/plans/fields.ts'
import { whenOf } from '../../shared/plans/dates.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import { foldText } from '../../shared/text/fold.ts'
import type { ActivityKey } from './messages.ts'

/** Compared as texts. */
export type SortKeys = Readonly<Record<SortField, string>>

/** Longer titles that begin alike are ordered by id. */
const COMPARED_CHARACTERS = 80
/** Rows without a date or a value come last. */
const LAST = '~'

export function sortKeysOf(
  activity: ActivityView,
  { place, changedAt, first }: { readonly place: number; readonly changedAt: string; readonly first: string | null },
): SortKeys {
  const when = `${first ?? LAST} ${whenOf(activity).startTime ?? ''}`
  const centre = String(place).padStart(4, '0')
  return {
    when,
    centre: `${centre} ${when}`,
    title: foldText(activity.title.trim().slice(0, COMPARED_CHARACTERS)) || LAST,
    type: `${activity.type ?? LAST} ${when}`,
    status: `${ActivityStatus.options.indexOf(activity.status)} ${when}`,
    changed: changedAt,
  }
}

interface Sortable extends ActivityKey {
  readonly sortKeys: SortKeys
}

/** The place of an entry in its order. */
export type Position = readonly [key: string, centre: string, activity: string]

export const positionOf = ({ sortKeys, centre, activity }: Sortable, by: SortField): Position => [
  sortKeys[by],
  centre,
  activity,
]

export function comparePositions(a: Position, b: Position): number {
  for (const [at, part] of a.entries()) {
    const other = b[at] ?? ''
    if (part !== other) return part < other ? -1 : 1
  }
  return 0
}

export const compareEntries =
  (by: SortField) =>
  (a: Sortable, b: Sortable): number =>
    comparePositions(positionOf(a, by), positionOf(b, by))
