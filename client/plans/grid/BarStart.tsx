import { Trans, useLingui } from '@lingui/react/macro'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { SearchInput } from '../../ui/forms/SearchInput.tsx'
import { DisplayChoice } from './view/DisplayChoice.tsx'
import type { Filter } from './view/filter.ts'
import { FilterButton } from './view/FilterButton.tsx'
import { PlanViews } from './view/PlanViews.tsx'
import type { PlanViewsValue } from './view/usePlanLook.ts'
import type { ViewSettings } from './view/viewSettings.ts'

export interface BarStartProps {
  /** All of the plan. */
  readonly activities: readonly ActivityView[]
  /** The campaign's day. */
  readonly day: string
  /** The person of "Only mine"; null for people who plan nothing here. */
  readonly person: string | null
  readonly planViews: PlanViewsValue
  readonly settings: ViewSettings
  readonly onSettings: (settings: ViewSettings) => void
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** The begin of the bar over activities, for editing and for reading: how many there are, and which are shown how. */
export function BarStart({
  activities,
  day,
  person,
  planViews,
  settings,
  onSettings,
  filter,
  onFilter,
}: BarStartProps) {
  const { t } = useLingui()
  const count = activities.length
  return (
    <>
      {/* The menu of views says it to those who see. */}
      <h2 id="activities" className={count > 0 ? 'vh' : undefined}>
        <Trans>Activities</Trans> <span className="meta">{count}</span>
      </h2>
      {count > 0 && (
        <>
          <PlanViews planViews={planViews} filter={filter} count={count} />
          <SearchInput
            label={t`Search activities`}
            value={filter.text}
            onChange={(text) => onFilter({ ...filter, text })}
          />
          <FilterButton filter={filter} onFilter={onFilter} activities={activities} day={day} person={person} />
          <DisplayChoice value={settings.display} onChange={(display) => onSettings({ ...settings, display })} />
        </>
      )}
    </>
  )
}
