/** A plan as everybody reads it: its committed content, with the languages of its texts. */
import type { PlanView } from '../../shared/plans/api.ts'
import type { PlanContent } from '../../shared/plans/planView.ts'
import type { DetectLanguages } from '../language/languageDetector.ts'
import type { PlanKey } from './plans.ts'
import type { PlanProjection } from './projection.ts'
import { createLanguagesOfPlan } from './textLanguages.ts'

interface PlanViewDeps {
  readonly projection: Pick<PlanProjection, 'view'>
  readonly detect: DetectLanguages
  /** The languages in which a centre's planners are likely to write, without English. */
  readonly languagesOf: (key: PlanKey) => readonly string[]
}

/** @returns null if the centre has no plan */
export type PlanViewOf = (key: PlanKey) => Promise<PlanView | null>

export function createPlanViewOf({ projection, detect, languagesOf }: PlanViewDeps): PlanViewOf {
  const writtenIn = createLanguagesOfPlan(detect)
  return async (key) => {
    const view = await projection.view(key)
    if (view === null) return null
    return {
      ...key,
      version: view.version,
      state: view.content.meta.state,
      ...asLists(view.content),
      writtenIn: await writtenIn(view.content, languagesOf(key)),
    }
  }
}

function asLists({ meta, narrative, activities, trash, problems }: PlanContent) {
  return { meta, narrative, activities: [...activities], trash: [...trash], problems: [...problems] }
}
