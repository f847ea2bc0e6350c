/** The cells of the grid's columns as texts, and the meaning of a text in one. */
import type { CellReading } from '../../../shared/plans/cells/codec.ts'
import { readCell, writeCell } from '../../../shared/plans/cells/codecs.ts'
import { readWhen, writeWhen } from '../../../shared/plans/cells/whenCell.ts'
import { isListKey } from '../../../shared/plans/activityFields.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import type { ColumnKey } from '../grid/columns.ts'
import type { Draft } from './drafts.ts'
import { readOwner, type GridReading } from './ownerCell.ts'

export function writeColumn(activity: ActivityView, column: ColumnKey, { owners = [] }: GridReading): string {
  if (column === 'owner') return owners.find(({ id }) => id === activity.owner)?.name ?? ''
  return column === 'when' ? writeWhen(activity) : writeCell(activity, column)
}

/** Days and hours of a cell are those of the whole activity: its several dates go. */
export function readColumn(column: ColumnKey, text: string, options: GridReading): CellReading<Draft> {
  if (column === 'owner') {
    const read = readOwner(text, options)
    return 'problem' in read ? read : { value: { owner: read.value }, doubts: [] }
  }
  if (column === 'when') {
    const when = readWhen(text, options)
    return 'problem' in when ? when : { value: { dates: [], ...when.value }, doubts: when.doubts }
  }
  const read = readCell(column, column === 'title' ? oneLine(text) : text, options)
  return 'problem' in read ? read : { value: { [column]: read.value } as Draft, doubts: read.doubts }
}

const oneLine = (text: string): string => text.replaceAll(/\s*[\r\n]+\s*/g, ' ')

/** An activity's values in these columns. */
export function draftOf(activity: ActivityView, columns: readonly ColumnKey[]): Draft {
  const keys = columns.flatMap((column) => (column === 'when' ? WHEN : [column]))
  return Object.fromEntries(
    keys.map((key) => [key, isListKey(key) ? activity[key].map(({ id: _id, ...entry }) => entry) : activity[key]]),
  ) as Draft
}

const WHEN = ['dates', 'startsOn', 'endsOn', 'startTime', 'endTime', 'timeZone'] as const

/** Columns that always have a value. */
const NEVER_EMPTY = new Set<ColumnKey>(['status', 'visibility'])

/** Empties these columns. */
export function emptyDraft(columns: readonly ColumnKey[], options: GridReading): Draft {
  const empty = columns.filter((column) => !NEVER_EMPTY.has(column)).map((column) => readColumn(column, '', options))
  const zone = columns.includes('when') ? { timeZone: null } : {}
  return Object.assign({}, zone, ...empty.map((read) => ('problem' in read ? {} : read.value))) as Draft
}
