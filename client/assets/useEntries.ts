import { useMemo } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { AssetsList, OwnedAssets } from '../../shared/assets/api.ts'
import type { AssetOwner } from '../../shared/ids.ts'
import type { GalleryEntry } from './gallery.ts'

/** All links with their owners' names. */
export function useEntries(list: AssetsList, own: readonly AssetOwner[]): readonly GalleryEntry[] {
  const { t } = useLingui()
  const official = t`Official`
  return useMemo(
    () =>
      list.owners.flatMap(({ owner, centre, assets }) => {
        const ownerName = centre === null ? official : nameOf(centre, list)
        return assets.map((asset) => ({ owner, ownerName, isOwn: own.includes(owner), asset }))
      }),
    [list, own, official],
  )
}

/** The country's name; where it has several centres, the centre's as well. */
function nameOf({ name, countryName }: NonNullable<OwnedAssets['centre']>, list: AssetsList): string {
  const centres = list.owners.filter(({ centre }) => centre?.countryName === countryName).length
  return centres > 1 ? `${countryName} – ${name}` : countryName
}
