/** Finds the fields of activities on the page of a plan: in cells of the grid, or in the panel. */
import { fieldId } from '../../fields/FieldFrame.tsx'
import { frameOf, showFrameWhenThere } from '../../fields/showFrame.ts'
import { isActivityKey, isWhenKey } from '../../../shared/plans/activityFields.ts'
import { cellAt, focusCell } from '../grid/cells/cells.ts'
import { columnOfField } from '../grid/columns.ts'

/** The cell of the grid that shows a field, unless a sheet covers the grid. */
export function cellOfField(activity: string, field: string): HTMLElement | null {
  const column = columnOfField(field)
  const cell = column === null ? null : cellAt(document.body, { row: activity, column })
  return cell?.closest('[inert]') === null ? cell : null
}

/** Focuses a field of an activity: its cell, or if no column shows it, the field in the panel. */
export function goToField(activity: string, field: string, onOpen: (activity: string) => void): void {
  const cell = cellOfField(activity, field)
  if (cell !== null) return focusCell(cell)
  onOpen(activity)
  showFrameWhenThere(() => frameOf(fieldId(activity, field)) ?? firstDate(activity, field))
}

/** An activity on several dates has no first day of its own. */
const firstDate = (activity: string, field: string): HTMLElement | null =>
  isActivityKey(field) && isWhenKey(field)
    ? document.querySelector(`[data-field^="${CSS.escape(`${activity}/dates/`)}"]`)
    : null
