import type { PlanContent } from '../../../shared/plans/planView.ts'
import type { GridReading } from '../cells/ownerCell.ts'

/** The plan into which a file is imported. */
export interface ImportInto {
  readonly campaign: string
  readonly centre: string
  readonly content: Pick<PlanContent, 'activities' | 'trash'>
  readonly reading: GridReading
}
