/** The HTTP bodies of asset links. */
import { z } from 'zod'
import { ViewProblem } from '../fields/schema.ts'
import { AssetOwner, CampaignId, CountryCode } from '../ids.ts'
import { Thumbnail } from './thumbnail.ts'
import { AssetView } from './assetView.ts'

/** The links of one owner. The trash is only for people who edit it. */
export const OwnedAssets = z.object({
  owner: AssetOwner,
  /** The centre's name, its country with the English name of that, and the languages it writes; null for the network. */
  centre: z
    .object({ name: z.string(), country: CountryCode, countryName: z.string(), languages: z.array(z.string()) })
    .nullable(),
  version: z.number(),
  assets: z.array(AssetView),
  /** The pictures of files, by their ids. */
  thumbnails: z.record(z.string(), Thumbnail),
  problems: z.array(ViewProblem),
})
export type OwnedAssets = z.infer<typeof OwnedAssets>

/** `GET /api/campaigns/<campaign>/assets`: the network's links first, then every centre's, those without any too. */
export const AssetsList = z.object({ campaign: CampaignId, owners: z.array(OwnedAssets) })
export type AssetsList = z.infer<typeof AssetsList>
