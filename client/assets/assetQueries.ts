/** Asset links as they are read over HTTP. */
import { queryOptions } from '@tanstack/react-query'
import { AssetsList } from '../../shared/assets/api.ts'
import { type AssetOwner, type CampaignId, type DocumentName } from '../../shared/ids.ts'
import { documentName } from '../../shared/documents/kinds.ts'
import { request } from '../http/request.ts'

export const assetsQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['assets', campaign],
    queryFn: () => request(AssetsList, `/api/campaigns/${campaign}/assets`),
  })

export const assetsDocument = (campaign: CampaignId, owner: AssetOwner): DocumentName =>
  documentName({ kind: 'assets', campaign, owner })
