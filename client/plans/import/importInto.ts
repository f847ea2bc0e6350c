import type { ReadOptions } from '../../../shared/plans/cells/codec.ts'
import type { PlanContent } from '../../../shared/plans/planView.ts'

/** The plan into which a file is imported. */
export interface ImportInto {
  readonly campaign: string
  readonly centre: string
  readonly content: Pick<PlanContent, 'activities' | 'trash'>
  readonly reading: ReadOptions
}
