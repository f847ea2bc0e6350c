/** The columns of the list of activities: one for each field, and some more facts. Days and hours are one column. */
import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ActivityRow } from '../../shared/overview/api.ts'
import type { SortField } from '../../shared/overview/filters.ts'
import {
  ACTIVITY_FIELDS,
  ACTIVITY_KEYS,
  isListKey,
  isWhenKey,
  type WhenKey,
} from '../../shared/plans/activityFields.ts'
import type { ActivityKeyOf, ShownActivityKey } from '../../shared/plans/fields.ts'
import { REACH_METRICS } from '../../shared/taxonomy.ts'
import { PLAIN_FIELDS } from '../fields/activityFields.ts'
import { valuesInWords } from '../fields/fieldText.ts'
import { listWithCommas } from '../ui/formats/lists.ts'
import { wholeNumber } from '../ui/formats/numbers.ts'
import { labelOf } from '../ui/forms/labelOf.ts'

type FieldColumn = Exclude<ShownActivityKey, WhenKey | 'dates'>
export type Column = FieldColumn | 'when' | 'centre' | 'changed'
/** These are more than a text. */
type DrawnColumn = 'when' | 'centre' | 'title' | 'themes' | 'places' | 'status' | 'visibility' | 'changed'
export type TextColumn = Exclude<Column, DrawnColumn>

const LEADING: readonly Column[] = ['when', 'centre', 'title', 'themes', 'audiences', 'type', 'places']
const TRAILING: readonly Column[] = ['visibility', 'status', 'changed']
const isFieldColumn = (key: ShownActivityKey): key is FieldColumn => !isWhenKey(key) && key !== 'dates'

/** In the order in which they are shown: between those that readers look for first and last, in reading order. */
export const COLUMNS: readonly Column[] = [
  ...LEADING,
  ...ACTIVITY_KEYS.filter(isFieldColumn).filter((key) => !LEADING.includes(key) && !TRAILING.includes(key)),
  ...TRAILING,
]
export const FIRST_COLUMNS: readonly Column[] = ['when', 'centre', 'title', 'themes', 'places', 'status']

/** The places have the format in their place where there are none. */
const OWN_LABELS: Readonly<Record<'when' | 'centre' | 'title' | 'places' | 'changed', MessageDescriptor>> = {
  when: msg`When`,
  centre: msg`Centre`,
  title: msg`Activity`,
  places: msg`Where`,
  changed: msg`Last change`,
}
const hasOwnLabel = (column: Column): column is keyof typeof OWN_LABELS => Object.hasOwn(OWN_LABELS, column)

export const columnLabel = (column: Column): MessageDescriptor =>
  hasOwnLabel(column) ? OWN_LABELS[column] : ACTIVITY_FIELDS[column].label

/** By which the server can sort. */
export const SORT_OF_COLUMN: Readonly<Partial<Record<Column, SortField>>> = {
  when: 'when',
  centre: 'centre',
  title: 'title',
  type: 'type',
  status: 'status',
  changed: 'changed',
}

/** The name of a person; null if the reader does not know it. */
export type OwnerName = (person: string | null) => string | null

export function textOfColumn(row: ActivityRow, column: TextColumn, ownerName: OwnerName, i18n: I18n): string {
  if (column === 'owner') return ownerName(row.owner) ?? ''
  if (column === 'description') return row.description
  if (isListKey(column)) return LIST_TEXTS[column](row)
  return listWithCommas(valuesInWords(PLAIN_FIELDS[column], row[column], i18n))
}

/** Figures are shown beside their metric: unlike ones are never added up. */
const reach = (figures: ActivityRow['expectedReach']): string =>
  figures
    .flatMap(({ metric, value }) =>
      value === null ? [] : `${wholeNumber(value)} ${metric === null ? '' : labelOf(REACH_METRICS, metric)}`.trim(),
    )
    .join(' · ')

const LIST_TEXTS: Readonly<Record<Exclude<ActivityKeyOf<'list'>, 'dates'>, (row: ActivityRow) => string>> = {
  resources: ({ resources }) => listWithCommas(resources.map(({ title, url }) => (title === '' ? (url ?? '') : title))),
  expectedReach: ({ expectedReach }) => reach(expectedReach),
  actualReach: ({ actualReach }) => reach(actualReach),
}
