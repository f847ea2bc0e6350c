/** How far the profile pages of a campaign are, as it is read over HTTP. The frame loads this, so it stays small. */
import { queryOptions } from '@tanstack/react-query'
import type { CampaignId } from '../../shared/ids.ts'
import { PublicationList } from '../../shared/publications/publicationList.ts'
import { request } from '../http/request.ts'

export const publicationsQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['publications', campaign],
    queryFn: () => request(PublicationList, `/api/campaigns/${campaign}/publications`),
  })
