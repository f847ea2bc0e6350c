/** Finds the differences between two states of a plan. Pure. */
import { activityFields, isShown, metaFields, type ActivityKey, type MetaKey, type ShownActivityKey } from './fields.ts'
import type { ActivityView, PlanContent } from './planView.ts'

export interface PlanDifference {
  readonly meta: readonly MetaKey[]
  readonly narrative: boolean
  /** Activities only in the second state; restored ones count. */
  readonly added: readonly ActivityView[]
  /** Activities only in the first state; trashed ones count. */
  readonly removed: readonly ActivityView[]
  readonly changed: readonly ChangedActivity[]
}

interface ChangedActivity {
  readonly before: ActivityView
  readonly after: ActivityView
  readonly fields: readonly ShownActivityKey[]
}

const CONTENT = (Object.keys(activityFields) as ActivityKey[]).filter(isShown)

export function diffPlans(before: PlanContent, after: PlanContent): PlanDifference {
  const was = new Map(before.activities.map((activity) => [activity.id, activity]))
  const is = new Set(after.activities.map(({ id }) => id))
  return {
    meta: (Object.keys(metaFields) as MetaKey[]).filter((key) => !alike(before.meta[key], after.meta[key])),
    narrative: !alike(before.narrative, after.narrative),
    added: after.activities.filter(({ id }) => !was.has(id)),
    removed: before.activities.filter(({ id }) => !is.has(id)),
    changed: after.activities.flatMap((activity) => {
      const earlier = was.get(activity.id)
      if (earlier === undefined) return []
      const fields = CONTENT.filter((key) => !alike(earlier[key], activity[key]))
      return fields.length === 0 ? [] : [{ before: earlier, after: activity, fields }]
    }),
  }
}

export function isEmpty({ meta, narrative, added, removed, changed }: PlanDifference): boolean {
  return meta.length + added.length + removed.length + changed.length === 0 && !narrative
}

/** Views are plain data with keys in one order; sets come in the order of their document. */
const alike = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

const sorted = (value: unknown): unknown =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.toSorted() : value
