/** Asset links as they are read over HTTP. */
import { queryOptions } from '@tanstack/react-query'
import { AssetsList } from '../../shared/assets/api.ts'
import { AssetUses } from '../../shared/assets/uses.ts'
import { type AssetOwner, type CampaignId, type DocumentName } from '../../shared/ids.ts'
import { documentName } from '../../shared/documents/kinds.ts'
import { request } from '../http/request.ts'
import { withCountryName } from '../ui/withCountryName.ts'

const WordedAssets = AssetsList.transform(({ owners, ...list }) => ({
  ...list,
  owners: owners.map((owned) => ({ ...owned, centre: owned.centre && withCountryName(owned.centre) })),
}))

export const assetsQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['assets', campaign],
    queryFn: () => request(WordedAssets, `/api/campaigns/${campaign}/assets`),
  })

/** Under the key of the list, so that both are renewed together. */
export const assetUsesQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['assets', campaign, 'uses'],
    queryFn: () => request(AssetUses, `/api/campaigns/${campaign}/asset-uses`),
  })

export const assetsDocument = (campaign: CampaignId, owner: AssetOwner): DocumentName =>
  documentName({ kind: 'assets', campaign, owner })
