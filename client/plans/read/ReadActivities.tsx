import { useCallback } from 'react'
import { Trans } from '@lingui/react/macro'
import type { DaySpan } from '../../../shared/days.ts'
import type { PlanView } from '../../../shared/plans/api.ts'
import { Button } from '../../ui/Button.tsx'
import { lookOf } from '../calendar/lookOf.ts'
import { PlanByTime } from '../calendar/PlanByTime.tsx'
import { BarStart } from '../grid/BarStart.tsx'
import { FilterChips } from '../grid/view/FilterChips.tsx'
import { PlanViewNotice } from '../grid/view/PlanViews.tsx'
import { NO_FILTER } from '../grid/view/filter.ts'
import { useArrangement } from '../grid/useArrangement.ts'
import { ActivityTable } from './ActivityTable.tsx'

export interface ReadActivitiesProps {
  readonly plan: PlanView
  readonly central: DaySpan
  /** The person whose view settings are used. */
  readonly person: string
  readonly openId: string | null
  readonly onOpen: (id: string | null) => void
}

/** The activities of a plan for reading: as a table, a calendar or a timeline, with the filters that planners have. The default export: it is loaded on demand. */
export default function ReadActivities({ plan, central, person, openId, onOpen }: ReadActivitiesProps) {
  const { writtenIn } = plan
  const titleLanguage = useCallback((id: string) => writtenIn.activities[id]?.title, [writtenIn])
  const arranged = useArrangement({
    place: plan,
    activities: plan.activities,
    day: central.first,
    person,
    titleLanguage,
    openId,
    hasOwners: false,
  })
  const { planViews, settings, setSettings, filter, changeFilter, activities, shown, rows } = arranged
  const { display } = settings
  const count = activities.length
  return (
    <>
      <div className="gridbar">
        <BarStart
          activities={activities}
          day={central.first}
          person={null}
          planViews={planViews}
          settings={settings}
          onSettings={setSettings}
          filter={filter}
          onFilter={changeFilter}
        />
      </div>
      <PlanViewNotice planViews={planViews} />
      <FilterChips filter={filter} onFilter={changeFilter} shown={shown.length} activities={activities} />
      {shown.length === 0 ? (
        <NothingShown count={count} onClear={() => changeFilter(NO_FILTER)} />
      ) : display === 'table' ? (
        <ActivityTable
          activities={shown}
          day={central.first}
          openId={openId}
          onOpen={onOpen}
          writtenIn={plan.writtenIn.activities}
        />
      ) : (
        <PlanByTime
          display={display}
          activities={shown}
          rows={rows}
          central={central}
          look={lookOf(settings, setSettings)}
          openId={openId}
          onOpen={onOpen}
          editing={null}
          languageOf={titleLanguage}
        />
      )}
    </>
  )
}

function NothingShown({ count, onClear }: { readonly count: number; readonly onClear: () => void }) {
  return (
    <div className="paper empty">
      <p className="lead">
        {count === 0 ? <Trans>No activities yet</Trans> : <Trans>No activities match these filters</Trans>}
      </p>
      {count > 0 && (
        <Button onPress={onClear}>
          <Trans>Clear filters</Trans>
        </Button>
      )}
    </div>
  )
}
