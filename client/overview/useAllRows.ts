import { useQueryClient } from '@tanstack/react-query'
import type { Campaign } from '../../shared/campaign.ts'
import type { ActivityRow } from '../../shared/overview/api.ts'
import { activitiesQuery, ROWS_OF_PAGE } from './overviewQueries.ts'
import type { OverviewChoice } from './useOverviewChoice.ts'

interface LoadedRows {
  readonly rows: readonly ActivityRow[]
  readonly total: number
}

export interface AllRows {
  /** What the list shows now; null if it shows nothing yet. */
  readonly shown: () => LoadedRows | null
  /** Loads the whole list, or its first `atMost` rows. @returns null if a page could not be loaded */
  readonly load: (atMost: number) => Promise<LoadedRows | null>
}

/** The rows of the list of a selection, beyond those that were loaded page by page. */
export function useAllRows(campaign: Campaign, { selection, sort }: OverviewChoice): AllRows {
  const queries = useQueryClient()
  const query = activitiesQuery(campaign.id, selection, sort)
  return {
    shown() {
      const pages = queries.getQueryData(query.queryKey)?.pages
      return pages === undefined ? null : loadedRows(pages)
    },
    async load(atMost) {
      try {
        const pages = Math.ceil(atMost / ROWS_OF_PAGE)
        return loadedRows((await queries.fetchInfiniteQuery({ ...query, pages, staleTime: 0 })).pages)
      } catch {
        return null
      }
    },
  }
}

const loadedRows = (
  pages: readonly { readonly activities: readonly ActivityRow[]; readonly total: number }[],
): LoadedRows => ({ rows: pages.flatMap(({ activities }) => activities), total: pages[0]?.total ?? 0 })
