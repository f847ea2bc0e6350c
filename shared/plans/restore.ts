/** Restores a plan to a version's content, as an edit like any other. */
import * as Y from 'yjs'
import { fillWhole } from '../fields/layout.ts'
import { restoreRichText, restoreTable } from '../fields/restore.ts'
import type { FieldTable } from '../fields/table.ts'
import { activityFields, metaFields } from './fields.ts'
import { activityMap, planActivities, planMeta, planNarrative } from './layout.ts'
import type { ActivityView, PlanContent } from './planView.ts'

/**
 * Only differences are written. Activities that the version does not know go to the trash; nothing is destroyed.
 * Callers wrap it in one transaction, which is then one step for undo.
 */
export function restorePlan(doc: Y.Doc, { meta, narrative, activities, trash }: PlanContent, now: Date): void {
  restoreTable(planMeta(doc), metaFields, meta)
  restoreRichText(planNarrative(doc), narrative)
  const wanted = [...activities, ...trash]
  for (const activity of wanted) restoreActivity(doc, activity)
  const known = new Set<string>(wanted.map(({ id }) => id))
  for (const [id, map] of planActivities(doc)) {
    if (known.has(id) || !(map instanceof Y.Map) || typeof map.get('trashedAt') === 'string') continue
    map.set('trashedAt', now.toISOString())
  }
}

/**
 * Restores one activity to a view of it; adds it, with its own id, if it is missing. Run inside a transaction.
 * @param fields those that are restored; the others stay as they are
 */
export function restoreActivity(
  doc: Y.Doc,
  { id, ...view }: ActivityView,
  fields: Partial<typeof activityFields> = activityFields,
): void {
  let map = activityMap(doc, id)
  if (map === null) {
    map = new Y.Map<unknown>()
    planActivities(doc).set(id, map)
    fillWhole(map, activityFields, {})
  }
  restoreTable(map, fields as FieldTable, view)
}
