import { centralDay, lastCentralDay, type Campaign } from '../../../shared/campaign.ts'
import type { Coverage } from '../../../shared/overview/api.ts'
import type { Selection } from '../../../shared/overview/filters.ts'
import { withFilter, writeSelection } from '../../../shared/overview/selectionQuery.ts'
import { FeedButton } from '../../feeds/FeedButton.tsx'
import { CalendarView } from '../CalendarView.tsx'
import { standingOf } from '../standing.ts'
import type { CentreOf } from '../../ui/centreName.ts'
import { TimelineView } from './TimelineView.tsx'

interface CalendarSectionProps {
  readonly campaign: Campaign
  readonly coverage: Coverage
  readonly selection: Selection
  /** The same in words; empty without filters. */
  readonly nameOfSelection: string
  readonly centreOf: CentreOf
  readonly listOf: (selection: Selection) => string
}

/** The calendar of a selection, and its address for calendar programs. */
export function CalendarSection(props: CalendarSectionProps) {
  const { campaign, coverage, selection, nameOfSelection, centreOf, listOf } = props
  return (
    <>
      <div className="list-bar">
        <FeedButton
          campaign={campaign.id}
          content={{ what: 'selection', query: writeSelection(selection).toString() }}
          name={nameOfSelection === '' ? campaign.name : nameOfSelection}
        />
      </div>
      <CalendarView
        days={coverage.days}
        day={centralDay(campaign)}
        lastDay={lastCentralDay(campaign)}
        centreOf={centreOf}
        hrefOf={(on, centre) => {
          const onDay = standingOf(withFilter(withFilter(selection, 'from', [on]), 'to', [on]))
          return listOf(centre === null ? onDay : withFilter(onDay, 'centre', [centre]))
        }}
        renderTimeline={(shown) => (
          <TimelineView campaign={campaign} selection={selection} shown={shown} centreOf={centreOf} />
        )}
      />
    </>
  )
}
