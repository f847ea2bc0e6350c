/** Calendar feeds, as they are read, made and revoked over HTTP. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CampaignId } from '../../shared/ids.ts'
import { FeedList, MadeFeed, OwnFeeds, type FeedId, type FeedSubject } from '../../shared/feeds/calendarFeed.ts'
import { request } from '../http/request.ts'
import { requestVoid } from '../http/send.ts'

const path = (campaign: CampaignId): string => `/api/campaigns/${campaign}/feeds`

export const feedsQuery = (campaign: CampaignId) =>
  queryOptions({ queryKey: ['feeds', campaign], queryFn: () => request(FeedList, path(campaign)) })

/** Those of all campaigns. */
export const ownFeedsQuery = queryOptions({
  queryKey: ['feeds', 'own'],
  queryFn: () => request(OwnFeeds, '/api/feeds'),
})

export function useMakeFeed(campaign: CampaignId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (feed: { readonly name: string; readonly content: FeedSubject }) =>
      request(MadeFeed, path(campaign), { method: 'POST', body: feed }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['feeds'] }),
  })
}

/** Takes the id of an address, or null for all. */
export function useRevokeFeeds() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: FeedId | null) =>
      requestVoid(id === null ? '/api/feeds' : `/api/feeds/${id}`, { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['feeds'] }),
  })
}
