/** Suggestions, comparisons and clusters as they are read over HTTP. */
import { queryOptions } from '@tanstack/react-query'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { ClusterList } from '../../shared/synergies/cluster.ts'
import { Comparison } from '../../shared/synergies/comparison.ts'
import { SuggestionList } from '../../shared/synergies/suggestion.ts'
import { request } from '../http/request.ts'

// The schema removes the envelope, so that responses cached for offline use lose it too.
const Clusters = ClusterList.transform(({ clusters }) => clusters)
const Suggestions = SuggestionList.transform(({ suggestions }) => suggestions)

const campaignPath = (campaign: CampaignId): string => `/api/campaigns/${campaign}`

/** The suggestions of one centre, or of the whole network if `centre` is null. */
export const suggestionsQuery = (campaign: CampaignId, centre: CentreId | null) =>
  queryOptions({
    queryKey: ['suggestions', campaign, 'list', centre],
    queryFn: () => {
      const asked = centre === null ? '' : `?centre=${centre}`
      return request(Suggestions, `${campaignPath(campaign)}/suggestions${asked}`)
    },
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
