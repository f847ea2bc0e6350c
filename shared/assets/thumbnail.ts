/**
 * A *thumbnail* is a small picture of a file, which its owner uploads. It is stored in the database, beside the
 * document.
 */
import { z } from 'zod'
import type { AssetOwner, CampaignId } from '../ids.ts'

/** The limit for a chosen file, and for an upload. */
export const MAX_THUMBNAIL_BYTES = 500_000
/** The longest edge that the server takes, in pixels. */
export const MAX_THUMBNAIL_EDGE = 1024
/** The longest edge to which a browser draws a picture down: twice the display size, for sharp screens. */
export const THUMBNAIL_EDGE = 640

export const ThumbnailType = z.enum(['image/png', 'image/jpeg', 'image/webp'])
export type ThumbnailType = z.infer<typeof ThumbnailType>

/** `hash` is that of its bytes: it changes with the picture. */
export const Thumbnail = z.object({
  hash: z.string().regex(/^[\w-]{22}$/),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
})
export type Thumbnail = z.infer<typeof Thumbnail>

interface ThumbnailPlace {
  readonly campaign: CampaignId
  readonly owner: AssetOwner
  readonly asset: string
}

/** The address of the picture. The hash makes browsers ask for the new picture at once. */
export const thumbnailSrc = ({ campaign, owner, asset }: ThumbnailPlace, { hash }: Pick<Thumbnail, 'hash'>): string =>
  `/thumbnails/${campaign}/${owner}/${encodeURIComponent(asset)}?v=${hash}`

/** The address for upload and removal. */
export const thumbnailPath = ({ campaign, owner, asset }: ThumbnailPlace): string =>
  `/api/campaigns/${campaign}/assets/${owner}/${encodeURIComponent(asset)}/thumbnail`
