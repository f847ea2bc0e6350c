/** The cells of the grid's columns as texts, and the meaning of a text in one. */
import { PersonId } from '../../../shared/ids.ts'
import { sure, unreadable, type CellReading, type ReadOptions } from '../../../shared/plans/cells/codec.ts'
import { readCell, writeCell } from '../../../shared/plans/cells/codecs.ts'
import { readWhen, writeWhen } from '../../../shared/plans/cells/whenCell.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { foldText } from '../../../shared/text/fold.ts'
import type { ColumnKey } from '../grid/columns.ts'
import type { Owner } from '../owners.ts'
import type { Draft } from './drafts.ts'

/** How texts in cells of the grid are meant, and who can be an owner. */
export interface GridReading extends ReadOptions {
  readonly owners?: readonly Pick<Owner, 'id' | 'name' | 'isPlanner'>[]
}

export function writeColumn(activity: ActivityView, column: ColumnKey, { owners = [] }: GridReading): string {
  if (column === 'owner') return owners.find(({ id }) => id === activity.owner)?.name ?? ''
  return column === 'when' ? writeWhen(activity) : writeCell(activity, column)
}

/** Days and hours of a cell are those of the whole activity: its several dates go. */
export function readColumn(column: ColumnKey, text: string, options: GridReading): CellReading<Draft> {
  if (column === 'owner') return readOwner(text, options)
  if (column === 'when') {
    const when = readWhen(text, options)
    return 'problem' in when ? when : { value: { dates: [], ...when.value }, doubts: when.doubts }
  }
  const read = readCell(column, column === 'title' ? oneLine(text) : text, options)
  return 'problem' in read ? read : { value: { [column]: read.value } as Draft, doubts: read.doubts }
}

/** A planner of this centre, by the whole name. */
function readOwner(text: string, { owners = [] }: GridReading): CellReading<Draft> {
  const name = foldText(text.trim())
  if (name === '') return sure({ owner: null })
  const found = owners.filter((one) => one.isPlanner && foldText(one.name) === name)
  const id = found.length === 1 ? PersonId.safeParse(found[0]?.id).data : undefined
  return id === undefined ? unreadable('unknown-option', text.trim()) : sure({ owner: id })
}

const oneLine = (text: string): string => text.replaceAll(/\s*[\r\n]+\s*/g, ' ')

/** An activity's values in these columns. */
export function draftOf(activity: ActivityView, columns: readonly ColumnKey[]): Draft {
  const keys = columns.flatMap((column) => (column === 'when' ? WHEN : [column]))
  return Object.fromEntries(
    keys.map((key) => [key, key === 'dates' ? activity.dates.map(({ id: _id, ...date }) => date) : activity[key]]),
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
