/**
 * The view of a plan that is being edited. It equals `viewPlan`, but only what changed is read again, and all else stays
 * the same object: a keystroke in one activity of two hundred costs one activity.
 */
import type * as Y from 'yjs'
import { entriesOf } from '../fields/view.ts'
import { planActivities, planMeta, planNarrative } from './layout.ts'
import type { ActivityView, PlanContent } from './planView.ts'
import { assemblePlan, viewActivity, viewMeta, viewNarrative, type Viewed } from './view.ts'

export interface PlanViewer {
  /** The plan as it is now. */
  readonly view: () => PlanContent
  readonly close: () => void
}

export function openPlanViewer(doc: Y.Doc): PlanViewer {
  const parts = { meta: viewMeta(doc), narrative: viewNarrative(doc) }
  const entries = new Map<string, Viewed<ActivityView | null>>()
  const changed = { meta: false, narrative: false, keys: new Set<string>(planActivities(doc).keys()) }
  let content: PlanContent | null = null

  function onActivities(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void {
    for (const event of events) {
      const [key] = event.path
      // An event of the activities themselves has no path, only keys.
      if (key === undefined) for (const own of event.changes.keys.keys()) changed.keys.add(own)
      else changed.keys.add(String(key))
    }
  }
  const onMeta = (): void => void (changed.meta = true)
  const onNarrative = (): void => void (changed.narrative = true)

  function view(): PlanContent {
    if (content !== null && !changed.meta && !changed.narrative && changed.keys.size === 0) return content
    if (changed.meta) parts.meta = viewMeta(doc)
    if (changed.narrative) parts.narrative = viewNarrative(doc)
    const activities = planActivities(doc)
    for (const key of changed.keys) {
      if (activities.has(key)) entries.set(key, viewActivity(key, activities.get(key)))
      else entries.delete(key)
    }
    changed.meta = false
    changed.narrative = false
    changed.keys.clear()
    const inKeyOrder = entriesOf(activities).flatMap(([key]) => entries.get(key) ?? [])
    content = assemblePlan(parts.meta, parts.narrative, inKeyOrder)
    return content
  }

  planMeta(doc).observeDeep(onMeta)
  planNarrative(doc).observeDeep(onNarrative)
  planActivities(doc).observeDeep(onActivities)
  return {
    view,
    close() {
      planMeta(doc).unobserveDeep(onMeta)
      planNarrative(doc).unobserveDeep(onNarrative)
      planActivities(doc).unobserveDeep(onActivities)
    },
  }
}
