import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from 'react-router'
import type { Campaign } from '../../shared/campaign.ts'
import { daysBetween, shortDay, today } from '../ui/when.ts'
import { Icon } from '../ui/Icon.tsx'
import { LaterMenu } from '../ui/LaterMenu.tsx'
import { useCampaigns } from './useCurrentCampaign.ts'

const nameOf = ({ id }: Campaign): string => id.toUpperCase().replace('-', ' ')

/** Which year is shown, and the way to others. With one campaign there is nothing to switch. */
export function CampaignSwitch({ current }: { readonly current: Campaign }) {
  const { t } = useLingui()
  const campaigns = useCampaigns()
  const navigate = useNavigate()
  const name = nameOf(current)
  const face = <CampaignFace campaign={current} />
  if (campaigns.length < 2) return <div className="campaign">{face}</div>
  return (
    <LaterMenu
      className="campaign"
      label={t`${name}: choose a campaign`}
      listLabel={t`Campaigns`}
      chosen={current.id}
      items={campaigns.map((campaign) => ({
        id: campaign.id,
        label: nameOf(campaign),
        face: (
          <span>
            {nameOf(campaign)}
            <small>{campaign.closed ? <Trans>closed, read only</Trans> : shortDay(campaign.day)}</small>
          </span>
        ),
      }))}
      onChoose={(id) => void navigate(`/plans/${id}`)}
    >
      {face}
      <Icon name="down" />
    </LaterMenu>
  )
}

function CampaignFace({ campaign }: { readonly campaign: Campaign }) {
  const wait = daysBetween(today(), campaign.day)
  return (
    <>
      <span>
        <b>{nameOf(campaign)}</b>
        <small>{shortDay(campaign.day)}</small>
      </span>
      {campaign.closed && (
        <span className="badge">
          <Trans>closed</Trans>
        </span>
      )}
      {wait > 0 && !campaign.closed && (
        <span className="badge day">
          <Plural value={wait} one="tomorrow" other="in # days" />
        </span>
      )}
    </>
  )
}
