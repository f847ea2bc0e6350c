/** Sorts activities by a column. Pure. */
import { i18n } from '@lingui/core'
import { scaleOf } from '../../../fields/fieldEntry.ts'
import { valuesInWords } from '../../../fields/fieldText.ts'
import type { ActivityView } from '../../../../shared/plans/planView.ts'
import { reachBesideExpected } from '../../../../shared/plans/reachBesideExpected.ts'
import { REACH_METRICS } from '../../../../shared/taxonomy.ts'
import { labelOf } from '../../../ui/forms/labelOf.ts'
import { compareNames } from '../../../ui/formats/collate.ts'
import { PLAIN_FIELDS } from '../../../fields/activityFields.ts'
import { isListColumn, type ColumnKey } from '../columns.ts'

export interface Sort {
  readonly column: ColumnKey
  readonly direction: 'ascending' | 'descending'
}

/** The name of an owner; null if it is not known here. */
export type OwnerName = (id: string | null) => string | null
const nobody: OwnerName = () => null

/** Unset values come last in both directions; equal values stay in their order. */
export function sortBy(
  activities: readonly ActivityView[],
  { column, direction }: Sort,
  ownerName: OwnerName = nobody,
): readonly ActivityView[] {
  const keys = new Map(activities.map((activity) => [activity.id, sortKey(activity, column, ownerName)]))
  const sign = direction === 'ascending' ? 1 : -1
  return activities.toSorted((a, b) => {
    const [one, other] = [keys.get(a.id) ?? '', keys.get(b.id) ?? '']
    if (one === '' || other === '') return Number(one === '') - Number(other === '')
    return sign * compareNames(one, other)
  })
}

/** Returns the sort key of a column; empty if the field is not set. */
export function sortKey(activity: ActivityView, column: ColumnKey, ownerName: OwnerName = nobody): string {
  if (column === 'owner') return ownerName(activity.owner) ?? ''
  if (column === 'when') return activity.startsOn === null ? '' : `${activity.startsOn} ${activity.startTime ?? ''}`
  if (isListColumn(column)) return reachKey(activity)
  const shown = PLAIN_FIELDS[column]
  const value = activity[column]
  const scale = 'options' in shown.entry && shown.entry.options !== null ? scaleOf(shown.entry.options) : null
  if (scale !== null && typeof value === 'string') return String(scale.indexOf(value))
  const words = valuesInWords(shown, value, i18n).map((word) => (shown.kind === 'text' ? word.trim() : word))
  return words.toSorted(compareNames).join(', ')
}

/** Figures of one metric are beside each other, the smaller first. Unlike ones are not compared. */
const reachKey = (activity: ActivityView): string =>
  reachBesideExpected(activity)
    .map(({ metric, value }) => `${metric === null ? '' : labelOf(REACH_METRICS, metric)} ${value ?? ''}`)
    .join(' ')
