import { Plural, Trans } from '@lingui/react/macro'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { centralDay, lastCentralDay, type Campaign } from '../../../shared/campaign.ts'
import type { Selection } from '../../../shared/overview/filters.ts'
import type { DaySpan } from '../../../shared/days.ts'
import { withFilter } from '../../../shared/overview/selectionQuery.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { activitiesQuery } from '../overviewQueries.ts'
import { standingOf } from '../standing.ts'
import { Timeline } from '../timeline/Timeline.tsx'
import { Button } from '../../ui/Button.tsx'
import type { CentreOf } from '../../ui/centreName.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { LoadFailure } from '../../frame/LoadFailure.tsx'

interface TimelineViewProps {
  readonly campaign: Campaign
  readonly selection: Selection
  readonly shown: DaySpan
  readonly centreOf: CentreOf
}

/** The activities of a selection on some days, as bars. More centres are loaded on request. */
export function TimelineView({ campaign, selection, shown, centreOf }: TimelineViewProps) {
  const list = useInfiniteQuery({
    ...activitiesQuery(campaign.id, within(selection, shown), { by: 'centre', descending: false }),
    placeholderData: keepPreviousData,
  })
  const failure = blockingFailureOf(list)
  const pages = list.data?.pages ?? []
  const rows = pages.flatMap(({ activities }) => activities)
  const [first] = pages
  if (failure !== null) return <LoadFailure error={failure} onRetry={() => void list.refetch()} />
  if (first === undefined) return <Skeleton lines={8} />
  const { total } = first
  if (total === 0)
    return (
      <p className="meta">
        <Trans>Nothing in this selection takes place on these days.</Trans>
      </p>
    )
  return (
    <>
      <Timeline
        key={shown.first}
        rows={rows}
        shown={shown}
        central={{ first: centralDay(campaign), last: lastCentralDay(campaign) }}
        centreOf={centreOf}
        hrefOf={({ centre, activity }) => `/plans/${campaign.id}/${centre}?activity=${activity}`}
      />
      <div className="list-foot timeline-foot">
        <span className="meta" role="status">
          {rows.length < total ? (
            <Trans>
              {rows.length} of {total} shown
            </Trans>
          ) : (
            <Plural value={total} one="# activity" other="# activities" />
          )}
        </span>
        {list.hasNextPage && (
          <Button onPress={() => void list.fetchNextPage()} working={list.isFetchingNextPage}>
            <Trans>Show more</Trans>
          </Button>
        )}
      </div>
    </>
  )
}

/** The selection on visible days. Days that a filter names are kept only if they are visible. */
function within(selection: Selection, { first, last }: DaySpan): Selection {
  // The widest range counts, as on the server.
  const from = selection.from?.toSorted()[0] ?? first
  const to = selection.to?.toSorted().at(-1) ?? last
  const narrowed = withFilter(selection, 'from', [from > first ? from : first])
  return standingOf(withFilter(narrowed, 'to', [to < last ? to : last]))
}
