/** Finds the other people in each row. Pure. */
import type { Focus, Present } from '../../sync/presence.ts'
import { columnOfField, type ColumnKey } from './columns.ts'

const NOBODY: readonly Present[] = []

/** The others, by the activity that they are in. */
export function othersByRow(present: readonly Present[]): (activity: string) => readonly Present[] {
  const others = present.filter((one) => !one.isMe && one.focus !== null)
  const byRow = Map.groupBy(others, (one) => one.focus?.item ?? null)
  return (activity) => byRow.get(activity) ?? NOBODY
}

/** Whether the same people are in the same places. */
export function sameOthers(before: readonly Present[], after: readonly Present[]): boolean {
  if (before === after || (before.length === 0 && after.length === 0)) return true
  return JSON.stringify(before) === JSON.stringify(after)
}

/** Returns the column of a person's focus. The title's column also shows fields without a column. */
export function columnOfFocus(focus: Focus | null, columns: readonly ColumnKey[]): ColumnKey | null {
  if (focus === null) return null
  const column = columnOfField(focus.field)
  return column === 'type' && !columns.includes('type') ? 'title' : column
}
