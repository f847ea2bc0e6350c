/** The overview as it is read over HTTP. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { CampaignId } from '../../shared/ids.ts'
import { addDays } from '../../shared/days.ts'
import { ActivityList, Coverage, MOST_ROWS, type ActivityRow } from '../../shared/overview/api.ts'
import { writeSort, type Selection, type Sort } from '../../shared/overview/filters.ts'
import { writeSelection } from '../../shared/overview/selectionQuery.ts'
import { request } from '../http/request.ts'

/** Rows that a list loads at once. */
export const ROWS_OF_PAGE = 100

/** All that follows from the plans of a campaign: renewed with each notice of a plan. */
const overviewKey = (campaign: string): readonly string[] => ['overview', campaign]

export const activitiesQuery = (campaign: CampaignId, selection: Selection, sort: Sort) => {
  const query = writeSelection(selection)
  query.set('sort', writeSort(sort))
  query.set('limit', String(ROWS_OF_PAGE))
  return infiniteQueryOptions({
    queryKey: [...overviewKey(campaign), 'activities', query.toString()],
    queryFn: ({ pageParam: after }) => {
      const page = new URLSearchParams(query)
      if (after !== null) page.set('after', after)
      return request(ActivityList, `/api/campaigns/${campaign}/activities?${page}`)
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
}

/** All activities of a day and of the evening before, which may last into it. */
export const boardQuery = (campaign: CampaignId, day: string) =>
  queryOptions({
    queryKey: [...overviewKey(campaign), 'board', day],
    queryFn: () => readBoard(campaign, day),
  })

async function readBoard(campaign: CampaignId, day: string): Promise<readonly ActivityRow[]> {
  const query = writeSelection({ from: [addDays(day, -1)], to: [day] })
  query.set('limit', String(MOST_ROWS))
  const rows: ActivityRow[] = []
  for (let after: string | null = ''; after !== null;) {
    if (after !== '') query.set('after', after)
    const page: ActivityList = await request(ActivityList, `/api/campaigns/${campaign}/activities?${query}`)
    rows.push(...page.activities)
    after = page.next
  }
  return rows
}

export const coverageQuery = (campaign: CampaignId, selection: Selection) => {
  const query = writeSelection(selection).toString()
  return queryOptions({
    queryKey: [...overviewKey(campaign), 'coverage', query],
    queryFn: () => request(Coverage, `/api/campaigns/${campaign}/coverage${query === '' ? '' : `?${query}`}`),
    placeholderData: keepPreviousData,
  })
}
