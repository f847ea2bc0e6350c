/** How far the profile pages of a campaign are, as it is read over HTTP. The frame loads this, so it stays small. */
import { queryOptions, useQueries } from '@tanstack/react-query'
import type { Campaign } from '../../shared/campaign.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { PublicationList } from '../../shared/publications/publicationList.ts'
import { request } from '../http/request.ts'

export const publicationsQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['publications', campaign],
    queryFn: () => request(PublicationList, `/api/campaigns/${campaign}/publications`),
  })

/** How many pages wait for a decision in these campaigns. Only Safer Internet Days have pages. */
export function useWaitingPages(campaigns: readonly Campaign[]): number {
  const lists = useQueries({
    queries: campaigns.filter(({ kind }) => kind === 'sid').map(({ id }) => publicationsQuery(id)),
  })
  return lists.flatMap(({ data }) => data?.publications ?? []).filter(({ state }) => state === 'submitted').length
}
