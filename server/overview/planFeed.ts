/** Finds what the worker does not know yet of a plan. */
import type { ActivityId, CentreId } from '../../shared/ids.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'

/** Views of activities that did not change are the same objects. */
interface FedPlan {
  readonly version: number
  readonly activities: ReadonlyMap<ActivityId, ActivityView>
}

export interface PlanFeed {
  /** The version that was fed last; null for a plan that was not. */
  versionOf(centre: CentreId): number | null
  /** @returns null for a state that is older than one that was fed */
  take(
    centre: CentreId,
    plan: { readonly version: number; readonly activities: readonly ActivityView[] },
  ): { readonly put: readonly ActivityView[]; readonly gone: readonly ActivityId[] } | null
}

export function createPlanFeed(): PlanFeed {
  const fed = new Map<CentreId, FedPlan>()
  return {
    versionOf: (centre) => fed.get(centre)?.version ?? null,
    take(centre, { version, activities }) {
      const before = fed.get(centre)
      if (before !== undefined && before.version > version) return null
      const now = new Map(activities.map((activity) => [activity.id, activity]))
      fed.set(centre, { version, activities: now })
      return {
        put: activities.filter((activity) => before?.activities.get(activity.id) !== activity),
        gone: [...(before?.activities.keys() ?? [])].filter((id) => !now.has(id)),
      }
    },
  }
}
