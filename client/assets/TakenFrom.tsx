import { createContext, use } from 'react'
import { Trans } from '@lingui/react/macro'
import type { AssetView } from '../../shared/assets/assetView.ts'
import { takenFrom } from '../../shared/assets/takenOver.ts'
import type { CampaignId } from '../../shared/ids.ts'

/** The short name of a campaign: campaigns are another feature's. */
export const CampaignNames = createContext<(campaign: CampaignId) => string>((campaign) => campaign)

/** The campaign that a file was copied from; renders nothing for one of this campaign's own. */
export function TakenFrom({ asset }: { readonly asset: AssetView }) {
  const nameOf = use(CampaignNames)
  const from = takenFrom(asset)
  if (from === null) return null
  const name = nameOf(from)
  return (
    <span className="badge">
      <Trans>from {name}</Trans>
    </span>
  )
}

/** The same for those who edit the file: how the mark goes. */
export function TakenFromHint({ asset }: { readonly asset: AssetView }) {
  const nameOf = use(CampaignNames)
  const from = takenFrom(asset)
  if (from === null) return null
  const name = nameOf(from)
  return (
    <p className="hint">
      <Trans>This file was taken over from {name}. It is marked so until you change its address or version.</Trans>
    </p>
  )
}
