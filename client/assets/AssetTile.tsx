import type { AssetView } from '../../shared/assets/assetView.ts'
import { Icon } from '../ui/Icon.tsx'
import { FORMAT_NAMES, KIND_ICONS } from './assetLabels.ts'

/** Shown in place of a picture: pictures from other sites are never loaded. */
export function AssetTile({ asset }: { readonly asset: AssetView }) {
  return (
    <span className="asset-tile" aria-hidden="true">
      <Icon name={KIND_ICONS[asset.kind ?? 'other']} />
      {asset.format !== null && <b>{FORMAT_NAMES[asset.format]}</b>}
    </span>
  )
}
