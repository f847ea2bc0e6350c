/** The plan of one's own centre beside the board of the day: what became of its activities is said there, and shown at once. Pure. */
import type { ReactNode } from 'react'
import type { CentreId } from '../../../shared/ids.ts'
import type { ActivityRow } from '../../../shared/overview/api.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { isToReport, tookPlaceOf } from '../../../shared/plans/tookPlace.ts'
import type { SaveState } from '../../sync/saveState.ts'

export interface OwnMarks {
  readonly activities: ReadonlyMap<string, ActivityView>
  readonly save: SaveState
  readonly renderMarks: (activity: ActivityView) => ReactNode
}

export type MarksByCentre = ReadonlyMap<CentreId, OwnMarks>

/** The rows of own centres as their open plans have them: the server's answer comes a moment later, and not without network. */
export const withOwnStates = (rows: readonly ActivityRow[], own: MarksByCentre): readonly ActivityRow[] =>
  rows.map((row) => {
    const live = own.get(row.centre)?.activities.get(row.activity)
    return live === undefined ? row : { ...row, status: live.status, outcome: live.outcome }
  })

/** @returns what its planners choose from; null for others, and before its first day */
export function marksOfRow(
  { centre, activity }: Pick<ActivityRow, 'centre' | 'activity'>,
  own: MarksByCentre,
  today: string,
) {
  const marks = own.get(centre)
  const live = marks?.activities.get(activity)
  if (marks === undefined || live === undefined) return null
  return isToReport(live, today) || tookPlaceOf(live) !== null ? marks.renderMarks(live) : null
}
