/** The tables beside the documents of Ally files. */
import type { ThumbnailType } from '../../../shared/assets/thumbnail.ts'
import type { AssetId, AssetOwner, CampaignId, PersonId } from '../../../shared/ids.ts'

export interface AssetTables {
  /** One picture a file at most. */
  thumbnail: {
    campaign: CampaignId
    owner: AssetOwner
    asset: AssetId
    type: ThumbnailType
    hash: string
    width: number
    height: number
    /** In bytes, as it is sent. */
    size: number
    /** The picture as base64. */
    content: string
    /** Null for what the demo network brings. */
    uploaded_by: PersonId | null
    uploaded_at: string
  }
}
