/** Finds the changes of a plan that the worker does not have yet. */
import type { CentreId } from '../../../shared/ids.ts'
import { shorten } from '../../../shared/fields/view.ts'
import type { ActivityView, PlanContent } from '../../../shared/plans/planView.ts'
import type { WrittenActivity } from '../engine/activity.ts'
import { activityOf, isActive, isSameToEngine } from '../engine/fromPlan.ts'
import { activityKey } from './activityKey.ts'

/** A committed plan, and the language of each of its activities. */
export interface CentrePlan {
  readonly centre: CentreId
  readonly version: number
  readonly content: Pick<PlanContent, 'activities'>
  /** Null if uncertain. */
  readonly writtenIn: (activity: ActivityView) => string | null
}

export interface PlanFeed {
  /** @returns null for a state that is older than one that was taken */
  take(plan: CentrePlan): PlanDifference | null
  /** @param key an `ActivityKey`, as the worker sends it back. @returns undefined for an activity that is gone */
  find(key: string): KnownActivity | undefined
}

interface PlanDifference {
  /** Their ids are `ActivityKey`s, here and below. */
  readonly put: readonly WrittenActivity[]
  readonly gone: readonly string[]
  /** Activities whose title or gloss has changed. */
  readonly renamed: readonly string[]
}

/** An activity as it was last fed. */
export interface KnownActivity {
  readonly centre: CentreId
  readonly title: string
  /** The English line beneath the title; empty if there is none. */
  readonly gloss: string
  /** Null if uncertain. */
  readonly writtenIn: string | null
  /** The view as last sent, to compare with. */
  readonly said: ActivityView
}

/** The length of a title or gloss in a list of suggestions. */
const LONGEST_TITLE = 300

export function createPlanFeed(): PlanFeed {
  const versions = new Map<CentreId, number>()
  const known = new Map<string, KnownActivity>()
  const ofCentre = new Map<CentreId, ReadonlySet<string>>()

  return {
    find: (key) => known.get(key),
    take({ centre, version, content, writtenIn: languageOf }) {
      if ((versions.get(centre) ?? -1) > version) return null
      versions.set(centre, version)
      const put: WrittenActivity[] = []
      const renamed: string[] = []
      const present = new Set<string>()
      for (const activity of content.activities) {
        if (!isActive(activity)) continue
        const key = activityKey(centre, activity.id)
        const before = known.get(key)
        present.add(key)
        if (before?.said === activity) continue
        const names = { title: shorten(activity.title, LONGEST_TITLE), gloss: shorten(activity.gloss, LONGEST_TITLE) }
        if (before !== undefined && (before.title !== names.title || before.gloss !== names.gloss)) renamed.push(key)
        if (before !== undefined && isSameToEngine(before.said, activity)) {
          known.set(key, { ...before, ...names, said: activity })
          continue
        }
        const writtenIn = languageOf(activity)
        known.set(key, { centre, ...names, writtenIn, said: activity })
        put.push({ activity: { ...activityOf(centre, activity), id: key }, writtenIn })
      }
      const gone = [...(ofCentre.get(centre) ?? [])].filter((id) => !present.has(id))
      for (const id of gone) known.delete(id)
      ofCentre.set(centre, present)
      return { put, gone, renamed }
    },
  }
}
