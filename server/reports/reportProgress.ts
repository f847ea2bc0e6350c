/** How much of a plan is reported: of how many of its activities somebody said what became of them. */
import { tookPlaceOf } from '../../shared/plans/tookPlace.ts'
import type { Core } from '../core.ts'
import type { ReportPlace } from './reportRecords.ts'

export interface Progress {
  readonly reported: number
  readonly of: number
}

export async function progressOf({ projections }: Pick<Core, 'projections'>, place: ReportPlace): Promise<Progress> {
  const activities = (await projections.plans.view(place))?.content.activities ?? []
  return { reported: activities.filter((activity) => tookPlaceOf(activity) !== null).length, of: activities.length }
}
