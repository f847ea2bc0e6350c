import { useMemo, useState } from 'react'
import type { TitleLanguage } from '../../../shared/plans/missing.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { today } from '../../ui/formats/when.ts'
import { useMedia } from '../../ui/useMedia.ts'
import { usePhone } from '../../ui/usePhone.ts'
import { useIsOverdue } from '../ActivityExtras.tsx'
import { useOwnerName } from '../owners.ts'
import { shownColumns } from './columns.ts'
import { useSelection } from './useSelection.ts'
import { activitiesIn, arrange } from './view/arrange.ts'
import type { Filter } from './view/filter.ts'
import { usePlanLook, type PlanPlace } from './view/usePlanLook.ts'

export interface ArrangementOptions {
  readonly place: PlanPlace
  readonly activities: readonly ActivityView[]
  readonly day: string
  /** The person whose view settings are used. */
  readonly person: string
  readonly titleLanguage: TitleLanguage
  readonly openId: string | null
  /** Whether this page knows who owns activities. */
  readonly hasOwners: boolean
}

export type Arrangement = ReturnType<typeof useArrangement>

/** The rows by filter, sort and group, and the selection among them. */
export function useArrangement(options: ArrangementOptions) {
  const { activities, day, titleLanguage, openId } = options
  const asCards = usePhone()
  const { settings, setSettings, filter, setFilter, planViews } = usePlanLook(options)
  const isWide = useMedia('(min-width: 1280px)') && openId === null
  // The same array while it says the same: rows compare it.
  const columns = useMemo(() => shownColumns(settings.columns, isWide), [settings.columns, isWide])
  const ownerName = useOwnerName()
  /** Stays in view even if the filter no longer matches, until something else is edited or filtered. */
  const [held, setHeld] = useState<string | null>(null)
  const isOverdue = useIsOverdue()
  const [sort, group] = asCards ? [null, null] : [settings.sort, settings.group]
  const arrangement = useMemo(
    () => ({ filter, sort, group, titleLanguage, isOverdue, ownerName }),
    [filter, sort, group, titleLanguage, isOverdue, ownerName],
  )
  const now = today()
  const rows = useMemo(
    () => arrange(activities, arrangement, { day, today: now }, held),
    [activities, arrangement, day, now, held],
  )
  const shown = useMemo(() => activitiesIn(rows), [rows])
  const selection = useSelection(shown.map(({ id }) => id))
  const chosen = shown.filter(({ id }) => selection.ids.has(id))

  function changeFilter(next: Filter): void {
    setHeld(null)
    setFilter(next)
  }
  return {
    asCards,
    planViews,
    settings,
    columns,
    setSettings,
    filter,
    changeFilter,
    setHeld,
    arrangement,
    activities,
    rows,
    shown,
    selection,
    chosen,
  }
}
