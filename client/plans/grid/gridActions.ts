import type { ActivityView } from '../../../shared/plans/planView.ts'
import type { ColumnKey } from './columns.ts'

/** A user's actions on activities. */
export interface GridActions {
  readonly open: (id: string) => void
  readonly sortBy: (column: ColumnKey) => void
  readonly duplicate: (activities: readonly ActivityView[]) => void
  /** Asks to which day. */
  readonly moveDays: (activity: ActivityView) => void
  readonly trash: (activity: ActivityView) => void
  /** Null while something else than the planners' hands orders the rows. */
  readonly moveTo: ((id: string, index: number) => void) | null
  /** Says why rows cannot be moved now. */
  readonly explainOrder: () => void
}
