/** In which order a column puts activities. Pure. */
import { languageName } from '../../../fields/languages.ts'
import { labelOf } from '../../../ui/forms/labelOf.ts'
import { ActivityStatus, Visibility } from '../../../../shared/plans/fields.ts'
import type { ActivityView } from '../../../../shared/plans/planView.ts'
import { COLUMNS, type ColumnKey } from '../columns.ts'

export interface Sort {
  readonly column: ColumnKey
  readonly direction: 'ascending' | 'descending'
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** What is not set comes last in both directions; equal ones keep the order that they have. */
export function sortBy(activities: readonly ActivityView[], { column, direction }: Sort): readonly ActivityView[] {
  const keys = new Map(activities.map((activity) => [activity.id, sortKey(activity, column)]))
  const sign = direction === 'ascending' ? 1 : -1
  return activities.toSorted((a, b) => {
    const [one, other] = [keys.get(a.id) ?? '', keys.get(b.id) ?? '']
    if (one === '' || other === '') return Number(one === '') - Number(other === '')
    return sign * collator.compare(one, other)
  })
}

/** What a column compares; empty if it is not set. */
export function sortKey(activity: ActivityView, column: ColumnKey): string {
  switch (column) {
    case 'title':
    case 'offers':
    case 'needs':
      return activity[column].trim()
    case 'when':
      return activity.startsOn === null ? '' : `${activity.startsOn} ${activity.startTime ?? ''}`
    case 'status':
      return String(ActivityStatus.options.indexOf(activity.status))
    case 'visibility':
      return String(Visibility.options.indexOf(activity.visibility))
    case 'type':
    case 'format':
    case 'youthInvolvement': {
      const value = activity[column]
      return value === null ? '' : labelOf(COLUMNS[column].shows.options, value)
    }
    case 'languages':
      return inWords(activity.languages.map(languageName))
    case 'themes':
    case 'audiences':
    case 'channels':
    case 'highLevel':
      return inWords(activity[column].map((value) => labelOf(COLUMNS[column].shows.options, value)))
    case 'places':
    case 'partners':
      return inWords(activity[column])
  }
}

const inWords = (labels: readonly string[]): string => labels.toSorted(collator.compare).join(', ')
