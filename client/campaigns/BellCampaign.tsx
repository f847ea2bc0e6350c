import { Trans } from '@lingui/react/macro'
import { campaignHref, type CampaignBellItem } from '../../shared/campaigns/bell.ts'
import { BellEntry } from '../ui/overlays/BellEntry.tsx'

interface BellCampaignProps {
  readonly news: CampaignBellItem
  readonly onClose: () => void
}

/** That a campaign was opened, in the bell. */
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
