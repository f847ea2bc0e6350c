/** Finds the changes of a plan that the worker does not have yet. */
import type { CentreId } from '../../../shared/ids.ts'
import { shorten } from '../../../shared/fields/view.ts'
import type { ActivityView, PlanContent } from '../../../shared/plans/planView.ts'
import type { SynergyActivity } from '../engine/activity.ts'
import { detectLanguage } from '../../language/detectLanguage.ts'
import { activityOf, isActive, isSameToEngine } from '../engine/fromPlan.ts'
import { activityKey } from './activityKey.ts'

export interface PlanFeed {
  /**
   * @param languages in which the centre's planners are likely to write, English not among them
   * @returns null for a state that is older than one that was taken
   */
  take(centre: CentreId, languages: readonly string[], version: number, content: PlanContent): PlanDifference | null
  /** @param key an `ActivityKey`, as the worker sends it back. @returns undefined for an activity that is gone */
  find(key: string): KnownActivity | undefined
}

interface PlanDifference {
  /** Their ids are `ActivityKey`s, here and below. */
  readonly put: readonly SynergyActivity[]
  readonly gone: readonly string[]
  /** Activities that are called otherwise than before. */
  readonly renamed: readonly string[]
}

/** An activity as it was last fed. */
export interface KnownActivity {
  readonly centre: CentreId
  readonly title: string
  /** Null where that is not certain. */
  readonly writtenIn: string | null
  /** As it was said, to compare. */
  readonly said: ActivityView
}

/** The main thread does this at each change, so no more is read than is needed. */
const ENOUGH_CHARACTERS = 300
/** What a list of suggestions shows of a title. */
const LONGEST_TITLE = 300

export function createPlanFeed(): PlanFeed {
  const versions = new Map<CentreId, number>()
  const known = new Map<string, KnownActivity>()
  const ofCentre = new Map<CentreId, ReadonlySet<string>>()

  return {
    find: (key) => known.get(key),
    take(centre, languages, version, content) {
      if ((versions.get(centre) ?? -1) > version) return null
      versions.set(centre, version)
      const put: SynergyActivity[] = []
      const renamed: string[] = []
      const present = new Set<string>()
      for (const activity of content.activities) {
        if (!isActive(activity)) continue
        const key = activityKey(centre, activity.id)
        const before = known.get(key)
        present.add(key)
        if (before?.said === activity) continue
        if (before !== undefined && isSameToEngine(before.said, activity)) {
          known.set(key, { ...before, said: activity })
          continue
        }
        if (before !== undefined && before.said.title !== activity.title) renamed.push(key)
        const described = activityOf(centre, activity)
        const writtenIn = detectLanguage(
          `${described.title}\n${described.description}`.slice(0, ENOUGH_CHARACTERS),
          languages,
        )
        known.set(key, { centre, title: shorten(activity.title, LONGEST_TITLE), writtenIn, said: activity })
        put.push({ ...described, id: key })
      }
      const gone = [...(ofCentre.get(centre) ?? [])].filter((id) => !present.has(id))
      for (const id of gone) known.delete(id)
      ofCentre.set(centre, present)
      return { put, gone, renamed }
    },
  }
}
