import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import { campaignHref, type CampaignBellItem } from '../../shared/campaigns/bell.ts'
import { Ago } from '../ui/formats/Ago.tsx'

interface BellCampaignProps {
  readonly news: CampaignBellItem
  readonly onClose: () => void
}

/** That a campaign was opened, in the bell. */
export function BellCampaign({ news: { campaign, name, at, unread }, onClose }: BellCampaignProps) {
  return (
    <li className={unread > 0 ? 'unread' : ''}>
      <Link to={campaignHref(campaign)} onClick={onClose}>
        <span>
          <Trans>
            <b>{name}</b> is open: your centre can start its plan
          </Trans>
        </span>
        <small>
          <Ago at={at} />
          {unread > 0 && (
            <strong>
              {' · '}
              <Trans>new</Trans>
            </strong>
          )}
        </small>
      </Link>
    </li>
  )
}
