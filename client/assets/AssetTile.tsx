import { useState } from 'react'
import type { AssetView } from '../../shared/assets/assetView.ts'
import { Icon } from '../ui/Icon.tsx'
import { FORMAT_NAMES, KIND_ICONS } from './assetLabels.ts'

interface AssetTileProps {
  readonly asset: AssetView
  /** The address of its picture; null for a file without one. Pictures from other sites are never loaded. */
  readonly picture: string | null
}

/** The picture of a file, or a drawing of its kind. The words beside it describe it. */
export function AssetTile({ asset, picture }: AssetTileProps) {
  const [failed, setFailed] = useState<string | null>(null)
  if (picture !== null && picture !== failed) {
    return (
      <span className="asset-tile has-picture" aria-hidden="true">
        <img src={picture} alt="" loading="lazy" onError={() => setFailed(picture)} />
      </span>
    )
  }
  return (
    <span className="asset-tile" aria-hidden="true">
      <Icon name={KIND_ICONS[asset.kind ?? 'other']} />
      {asset.format !== null && <b>{FORMAT_NAMES[asset.format]}</b>}
    </span>
  )
}
