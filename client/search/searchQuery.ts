/** The search as it is asked over HTTP. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { CampaignId } from '../../shared/ids.ts'
import { LONGEST_SEARCH, SearchResults } from '../../shared/search/api.ts'
import { request } from '../http/request.ts'

/** Shorter ones find nearly everything. */
const SHORTEST = 2

export function searchQuery(campaign: CampaignId, typed: string) {
  const text = typed.trim().slice(0, LONGEST_SEARCH)
  return queryOptions({
    queryKey: ['search', campaign, text],
    queryFn: () => request(SearchResults, `/api/search?${new URLSearchParams({ q: text, campaign })}`),
    enabled: text.length >= SHORTEST,
    placeholderData: keepPreviousData,
    // Results may be gone within a minute.
    staleTime: 0,
    gcTime: 60_000,
  })
}
