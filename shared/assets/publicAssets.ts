/** Selects the public part of a list of Ally files: final files that are marked public, without fields for the network alone. */
import { z } from 'zod'
import { HttpsAddress, LanguageCode } from '../fields/values.ts'
import { AssetId } from '../ids.ts'
import type { AssetView } from './assetView.ts'
import { AssetFormat, AssetKind } from './fields.ts'
import { Thumbnail } from './thumbnail.ts'
import { versionsOf } from './versions.ts'

export const PublicAsset = z.object({
  id: AssetId,
  title: z.string(),
  kind: AssetKind.nullable(),
  url: HttpsAddress,
  language: LanguageCode.nullable(),
  format: AssetFormat.nullable(),
  licence: z.string().nullable(),
  credit: z.string(),
  thumbnail: Thumbnail.nullable(),
})
export type PublicAsset = z.infer<typeof PublicAsset>

/** A page with more would be no page. */
const MAX_PUBLIC_ASSETS = 60

/** In the order of the list. A file that was replaced is not among them: the newer one is, if it is public. */
export function publicAssets(
  assets: readonly AssetView[],
  thumbnails: { get(id: AssetId): Thumbnail | undefined },
): PublicAsset[] {
  const { newestOf } = versionsOf(assets)
  return assets
    .flatMap(({ id, title, kind, url, language, format, licence, credit, visibility, state }) => {
      if (visibility !== 'public' || state !== 'final' || url === null || title.trim() === '') return []
      if (newestOf(id) !== null) return []
      return [{ id, title, kind, url, language, format, licence, credit, thumbnail: thumbnails.get(id) ?? null }]
    })
    .slice(0, MAX_PUBLIC_ASSETS)
}
