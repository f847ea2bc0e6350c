import { Trans } from '@lingui/react/macro'
import { campaignHref, type CampaignBellItem } from '../../shared/campaigns/bell.ts'
import { BellEntry } from '../ui/overlays/BellEntry.tsx'

interface BellCampaignProps {
  readonly news: CampaignBellItem
  readonly onClose: () => void
}

/** Announces in the bell that a campaign was opened. */
export function BellCampaign({ news, onClose }: BellCampaignProps) {
  const { campaign, name } = news
  return (
    <BellEntry news={news} href={campaignHref(campaign)} onClose={onClose}>
      <span>
        <Trans>
          <b>{name}</b> is open: your centre can start its plan
        </Trans>
      </span>
    </BellEntry>
  )
}
