import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useNavigate } from 'react-router'
import type { Campaign } from '../../shared/campaign.ts'
import { daysBetween, shortDay, today } from '../ui/when.ts'
import { Icon } from '../ui/Icon.tsx'
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
    <MenuTrigger>
      <Button className="campaign" aria-label={t`${name}: choose a campaign`}>
        {face}
        <Icon name="down" />
      </Button>
      <Popover>
        <Menu
          aria-label={t`Campaigns`}
          selectionMode="single"
          selectedKeys={[current.id]}
          onAction={(id) => void navigate(`/plans/${String(id)}`)}
        >
          {campaigns.map((campaign) => (
            <MenuItem key={campaign.id} id={campaign.id} textValue={nameOf(campaign)}>
              <Icon name="check" />
              <span>
                {nameOf(campaign)}
                <small>{campaign.closed ? <Trans>closed, to be read only</Trans> : shortDay(campaign.day)}</small>
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
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
        <span className="badge day">{wait === 1 ? <Trans>tomorrow</Trans> : <Trans>in {wait} days</Trans>}</span>
      )}
    </>
  )
}
