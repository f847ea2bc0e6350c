/** Suggestions, comparisons and clusters as they are read over HTTP. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { ClusterList } from '../../shared/synergies/cluster.ts'
import { Comparison } from '../../shared/synergies/comparison.ts'
import { SuggestionPage } from '../../shared/synergies/suggestionPage.ts'
import { request } from '../http/request.ts'

// The schema removes the envelope, so that responses cached for offline use lose it too.
const Clusters = ClusterList.transform(({ clusters }) => clusters)
// An older response that is cached for offline use has nothing but its suggestions.
const Suggestions = SuggestionPage.pick({ suggestions: true }).transform(({ suggestions }) => suggestions)

const campaignPath = (campaign: CampaignId): string => `/api/campaigns/${campaign}`

/** All suggestions of one centre: its page filters, counts and groups them. */
export const suggestionsQuery = (campaign: CampaignId, centre: CentreId) =>
  queryOptions({
    queryKey: ['suggestions', campaign, 'list', centre],
    queryFn: () => request(Suggestions, `${campaignPath(campaign)}/suggestions?centre=${centre}`),
  })

/** The suggestions of the whole network, a page at a time. */
export const networkSuggestionsQuery = (campaign: CampaignId) =>
  infiniteQueryOptions({
    queryKey: ['suggestions', campaign, 'list', null],
    queryFn: ({ pageParam }) => {
      const asked = pageParam === null ? '' : `?${new URLSearchParams({ after: pageParam })}`
      return request(SuggestionPage, `${campaignPath(campaign)}/suggestions${asked}`)
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

/** An activity as it is named in addresses. */
export interface ActivityRef {
  readonly centre: string
  readonly activity: string
}
export const formatActivityRef = ({ centre, activity }: ActivityRef): string => `${centre}/${activity}`

export const comparisonQuery = (campaign: CampaignId, a: ActivityRef, b: ActivityRef) =>
  queryOptions({
    // Its key is below that of the suggestions, because both are out of date together.
    queryKey: ['suggestions', campaign, 'comparison', formatActivityRef(a), formatActivityRef(b)],
    queryFn: () => {
      const asked = new URLSearchParams({ a: formatActivityRef(a), b: formatActivityRef(b) })
      return request(Comparison, `${campaignPath(campaign)}/comparison?${asked}`)
    },
  })

export const clustersQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['suggestions', campaign, 'clusters'],
    queryFn: () => request(Clusters, `${campaignPath(campaign)}/clusters`),
  })
