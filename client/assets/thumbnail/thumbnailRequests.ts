/** Uploads and removes the pictures of files, over HTTP. */
import { Thumbnail, thumbnailPath, thumbnailSrc } from '../../../shared/assets/thumbnail.ts'
import type { AssetId, AssetOwner, CampaignId } from '../../../shared/ids.ts'
import { request } from '../../http/request.ts'
import { requestVoid } from '../../http/send.ts'

export interface ThumbnailPlace {
  readonly campaign: CampaignId
  readonly owner: AssetOwner
  readonly asset: AssetId
}

/** @throws RequestFailed */
export const uploadThumbnail = (place: ThumbnailPlace, picture: Blob): Promise<Thumbnail> =>
  // Under the type of a picture a form of another site could send it.
  request(Thumbnail, thumbnailPath(place), { method: 'PUT', body: picture })

/** @throws RequestFailed */
export const removeThumbnail = (place: ThumbnailPlace): Promise<void> =>
  requestVoid(thumbnailPath(place), { method: 'DELETE' })

/** The picture that there is, to put it back later; null if it cannot be read. */
export async function readThumbnail(place: ThumbnailPlace, thumbnail: Thumbnail): Promise<Blob | null> {
  const response = await fetch(thumbnailSrc(place, thumbnail)).catch(() => null)
  return response?.ok === true ? response.blob() : null
}
