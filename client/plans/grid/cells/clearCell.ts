/** Clears a cell when the Delete key is pressed. */
import type { ActivityView } from '../../../../shared/plans/planView.ts'
import { makeChange, type Editing } from '../../../fields/editing.ts'
import { ACTIVITY_KEYS, isWhenKey } from '../../../../shared/plans/activityFields.ts'
import { PLAIN_FIELDS } from '../../../fields/activityFields.ts'
import { clearFields, clearWhen, emptySet } from '../../edit/activityEdits.ts'
import { writeDraft } from '../../cells/drafts.ts'
import { isListColumn, type ColumnKey, type TextColumn } from '../columns.ts'

/** Clears a field, as one step of undo; shared texts have no such way. @returns whether there was anything to clear */
export function clearCell(
  editing: Pick<Editing, 'doc' | 'undo'>,
  activity: ActivityView,
  column: Exclude<ColumnKey, TextColumn>,
): boolean {
  if (column === 'when') {
    const keys = ACTIVITY_KEYS.filter(isWhenKey)
    const isEmpty = activity.dates.length === 0 && keys.every((key) => activity[key] === null)
    if (!isEmpty) clearWhen(editing, activity, keys)
    return !isEmpty
  }
  if (column === 'owner') return clearChoices([column])
  if (isListColumn(column)) {
    const isEmpty = activity[column].length === 0
    if (!isEmpty) makeChange(editing, () => writeDraft(editing.doc, activity.id, { [column]: [] }))
    return !isEmpty
  }
  const shown = PLAIN_FIELDS[column]
  switch (shown.kind) {
    case 'choice':
      // Without a value of its own it has its fallback.
      return shown.spec.fallback === null && clearChoices([column])
    case 'set': {
      const members = activity[column] as readonly string[]
      if (members.length > 0) emptySet(editing, activity.id, column, members)
      return members.length > 0
    }
    case 'text':
      return false
  }

  function clearChoices(keys: readonly (keyof ActivityView)[]): boolean {
    const chosen = keys.filter((key) => activity[key] !== null)
    if (chosen.length > 0) clearFields(editing, activity.id, chosen)
    return chosen.length > 0
  }
}
