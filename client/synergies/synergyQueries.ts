/** Suggestions as they are read over HTTP. */
import { queryOptions } from '@tanstack/react-query'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { SuggestionList } from '../../shared/synergies/suggestion.ts'
import { request } from '../http/request.ts'

/** Those of one centre; of the whole network without one. */
export const suggestionsQuery = (campaign: CampaignId, centre: CentreId | null) =>
  queryOptions({
    queryKey: ['suggestions', campaign, centre],
    queryFn: async () => {
      const asked = centre === null ? '' : `?centre=${centre}`
      return (await request(SuggestionList, `/api/campaigns/${campaign}/suggestions${asked}`)).suggestions
    },
  })
