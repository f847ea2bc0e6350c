/** Finds the changes of a plan that the worker does not have yet. */
import type { CentreId } from '../../../shared/ids.ts'
import type { ActivityView, PlanContent } from '../../../shared/plans/planView.ts'
import type { SynergyActivity } from '../engine/activity.ts'
import { detectLanguage } from '../../language/detectLanguage.ts'
import { activityOf, isActive, isSameToEngine } from '../engine/fromPlan.ts'

export interface PlanFeed {
  /**
   * @param languages in which the centre's planners are likely to write, English not among them
   * @returns null for a state that is older than one that was taken
   */
  take(centre: CentreId, languages: readonly string[], version: number, content: PlanContent): PlanDifference | null
  /** Returns the centre and the title of an activity; undefined for one that is gone. */
  find(activity: string): Known | undefined
}

interface PlanDifference {
  readonly put: readonly SynergyActivity[]
  readonly gone: readonly string[]
  /** Activities that are called otherwise than before. */
  readonly renamed: readonly string[]
}

interface Known {
  readonly centre: CentreId
  readonly title: string
  /** Null where that is not certain. */
  readonly writtenIn: string | null
  /** As it was said, to compare. */
  readonly said: ActivityView
}

/** The main thread does this at each change, so no more is read than is needed. */
const ENOUGH_CHARACTERS = 300

export function createPlanFeed(): PlanFeed {
  const versions = new Map<CentreId, number>()
  const known = new Map<string, Known>()
  const ofCentre = new Map<CentreId, ReadonlySet<string>>()

  return {
    find: (activity) => known.get(activity),
    take(centre, languages, version, content) {
      if ((versions.get(centre) ?? -1) > version) return null
      versions.set(centre, version)
      const put: SynergyActivity[] = []
      const renamed: string[] = []
      const present = new Set<string>()
      for (const activity of content.activities) {
        if (!isActive(activity)) continue
        const before = known.get(activity.id)
        // Ids are random: one that two plans have was made up, and stays with the plan that had it first.
        if (before !== undefined && before.centre !== centre) continue
        present.add(activity.id)
        if (before !== undefined && isSameToEngine(before.said, activity)) continue
        if (before !== undefined && before.title !== activity.title) renamed.push(activity.id)
        const described = activityOf(centre, activity)
        const writtenIn = detectLanguage(
          `${described.title}\n${described.description}`.slice(0, ENOUGH_CHARACTERS),
          languages,
        )
        known.set(activity.id, { centre, title: activity.title, writtenIn, said: activity })
        put.push(described)
      }
      const gone = [...(ofCentre.get(centre) ?? [])].filter((id) => !present.has(id))
      for (const id of gone) known.delete(id)
      ofCentre.set(centre, present)
      return { put, gone, renamed }
    },
  }
}
