/** How far the profile pages of a campaign are, as it is read over HTTP. The frame loads this, so it stays small. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { CampaignId } from '../../shared/ids.ts'
import { PublicationList } from '../../shared/publications/publicationList.ts'
import { request } from '../http/request.ts'

export const publicationsQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['publications', campaign],
    queryFn: () => request(PublicationList, `/api/campaigns/${campaign}/publications`),
  })

/** How many pages wait for a decision. */
export function useWaitingPages(campaign: CampaignId, enabled = true): number {
  const { data } = useQuery({ ...publicationsQuery(campaign), enabled })
  return data?.publications.filter(({ state }) => state === 'submitted').length ?? 0
}
