import { useMemo } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { AssetsList, OwnedAssets } from '../../shared/assets/api.ts'
import { thumbnailSrc } from '../../shared/assets/thumbnail.ts'
import { versionsOf } from '../../shared/assets/versions.ts'
import type { AssetOwner } from '../../shared/ids.ts'
import type { GalleryEntry } from './gallery.ts'

/** All links with their owners' names. */
export function useEntries(list: AssetsList, own: readonly AssetOwner[]): readonly GalleryEntry[] {
  const { t } = useLingui()
  const official = t`Official`
  return useMemo(
    () =>
      list.owners.flatMap(({ owner, centre, assets, thumbnails }) => {
        const common = {
          owner,
          ownerName: centre === null ? official : nameOf(centre, list),
          isOwn: own.includes(owner),
        }
        const { newestOf } = versionsOf(assets)
        return assets.map((asset) => {
          const thumbnail = thumbnails[asset.id]
          const place = { campaign: list.campaign, owner, asset: asset.id }
          const picture = thumbnail === undefined ? null : thumbnailSrc(place, thumbnail)
          return { ...common, asset, picture, isReplaced: newestOf(asset.id) !== null }
        })
      }),
    [list, own, official],
  )
}

/** The country's name; if it has several centres, the centre's as well. */
function nameOf({ name, countryName }: NonNullable<OwnedAssets['centre']>, list: AssetsList): string {
  const centres = list.owners.filter(({ centre }) => centre?.countryName === countryName).length
  return centres > 1 ? `${countryName} – ${name}` : countryName
}
