/** What the Delete key does to a cell. */
import type { ActivityView } from '../../../../shared/plans/planView.ts'
import type { Editing } from '../../../fields/editing.ts'
import { clearFields, emptySet } from '../../edit/activityEdits.ts'
import type { ColumnKey, TextColumn } from '../columns.ts'

/** Clears a field, as one step of undo; shared texts have no such way. @returns whether there was anything to clear */
export function clearCell(
  editing: Pick<Editing, 'doc' | 'undo'>,
  activity: ActivityView,
  column: Exclude<ColumnKey, TextColumn>,
): boolean {
  switch (column) {
    case 'when': {
      const set = (['startsOn', 'endsOn', 'startTime', 'endTime', 'timeZone'] as const).filter(
        (key) => activity[key] !== null,
      )
      if (set.length > 0) clearFields(editing, activity.id, set)
      return set.length > 0
    }
    case 'type':
    case 'format':
    case 'youthInvolvement':
      if (activity[column] === null) return false
      clearFields(editing, activity.id, [column])
      return true
    // They always have a value.
    case 'status':
    case 'visibility':
      return false
    case 'themes':
    case 'audiences':
    case 'languages':
    case 'channels':
    case 'highLevel':
    case 'places':
    case 'partners':
      if (activity[column].length === 0) return false
      emptySet(editing, activity.id, column, activity[column])
      return true
  }
}
