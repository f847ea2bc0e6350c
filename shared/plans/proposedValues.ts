/** Writes a proposed value into an activity. Runs inside a transaction of its caller. */
import type * as Y from 'yjs'
import { restoreTable } from '../fields/restore.ts'
import { viewTable } from '../fields/view.ts'
import type { ActivityId } from '../ids.ts'
import { PROPOSED_ACTIVITY_FIELDS } from './activityFields.ts'
import { activityFields } from './fields.ts'
import { activityMap } from './layout.ts'
import { newDaysOf } from './moving.ts'
import type { ActivityView } from './planView.ts'
import { writeDays } from './writeDays.ts'

/** Another first day moves the activity: its length, its hours and the distances of several dates stay. */
export function writeProposedValue(doc: Y.Doc, entry: string, field: string, value: unknown): void {
  const map = activityMap(doc, entry as ActivityId)
  const spec = PROPOSED_ACTIVITY_FIELDS[field]
  if (map === null || spec === undefined) return
  if (field !== 'startsOn' || typeof value !== 'string') return restoreTable(map, { [field]: spec }, { [field]: value })
  const activity = { id: entry as ActivityId, ...(viewTable(map, activityFields, '', []) as Omit<ActivityView, 'id'>) }
  const days = newDaysOf({ activity, date: null }, { to: value })
  if (days !== null) writeDays(doc, days)
}
