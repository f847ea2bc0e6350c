import type { DaySpan } from '../../../shared/days.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import type { TitleLanguage } from '../../../shared/plans/missing.ts'
import type { Selection } from '../grid/useSelection.ts'
import type { Zoom } from '../grid/view/viewSettings.ts'
import type { Moves } from '../moving/useMoves.ts'
import type { BehindKind } from './behind.ts'

/** How a person looks at the calendar and the timeline. */
export interface CalendarLook {
  readonly zoom: Zoom
  readonly onZoom: (zoom: Zoom) => void
  readonly hidden: readonly BehindKind[]
  readonly onHidden: (hidden: readonly BehindKind[]) => void
}

/** What a planner can do in the calendar of their own plan. */
export interface CalendarEditing {
  readonly moves: Moves
  readonly selection: Pick<Selection, 'ids' | 'toggle'>
  readonly onAdd: (day: string) => void
}

export interface PlanCalendarProps {
  /** Those that the filter leaves. */
  readonly activities: readonly ActivityView[]
  /** The campaign's day, or the days of its period. */
  readonly central: DaySpan
  readonly look: CalendarLook
  readonly openId: string | null
  readonly onOpen: (id: string) => void
  /** Null for those who read. */
  readonly editing: CalendarEditing | null
  /** The language of a title, if certain. */
  readonly languageOf: TitleLanguage
}
