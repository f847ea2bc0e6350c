/** Calendar feeds, as they are read and made over HTTP. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CampaignId } from '../../shared/ids.ts'
import { FeedList, MadeFeed, type FeedContent } from '../../shared/feeds/calendarFeed.ts'
import { request } from '../http/request.ts'
import { requestVoid } from '../http/send.ts'

const path = (campaign: CampaignId): string => `/api/campaigns/${campaign}/feeds`

export const feedsQuery = (campaign: CampaignId) =>
  queryOptions({ queryKey: ['feeds', campaign], queryFn: () => request(FeedList, path(campaign)) })

export function useFeeds(campaign: CampaignId) {
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: feedsQuery(campaign).queryKey })
  const make = useMutation({
    mutationFn: (feed: { readonly name: string; readonly content: FeedContent }) =>
      request(MadeFeed, path(campaign), { method: 'POST', body: feed }),
    onSuccess,
  })
  const revoke = useMutation({
    mutationFn: (id: string) => requestVoid(`${path(campaign)}/${id}`, { method: 'DELETE' }),
    onSuccess,
  })
  return { make, revoke }
}
