import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from 'react-router'
import { daysUntil } from '../../shared/days.ts'
import { centralDay, type Campaign } from '../../shared/campaign.ts'
import { dayOfMoment, shortDay, today } from '../ui/formats/when.ts'
import { Icon } from '../ui/Icon.tsx'
import { LazyMenu } from '../ui/overlays/LazyMenu.tsx'
import { useCampaigns } from './useCurrentCampaign.ts'

/** The shown year, and the way to others. With one campaign there is nothing to switch. */
export function CampaignSwitch({ current }: { readonly current: Campaign }) {
  const { t } = useLingui()
  const campaigns = useCampaigns()
  const navigate = useNavigate()
  const name = current.shortName
  const face = <CampaignFace campaign={current} />
  if (campaigns.length < 2) return <div className="campaign">{face}</div>
  return (
    <LazyMenu
      className="campaign"
      label={t`${name}: choose a campaign`}
      listLabel={t`Campaigns`}
      chosen={current.id}
      items={campaigns.map((campaign) => ({
        id: campaign.id,
        label: campaign.shortName,
        face: (
          <span>
            {campaign.shortName}
            <small>
              {campaign.prepared === true ? (
                <Trans>being prepared</Trans>
              ) : campaign.closed ? (
                <Trans>closed, read only</Trans>
              ) : (
                dayWithYear(centralDay(campaign))
              )}
            </small>
          </span>
        ),
      }))}
      onChoose={(id) => void navigate(`/plans/${id}`)}
    >
      {face}
      <Icon name="down" />
    </LazyMenu>
  )
}

/** `Tue 9 Feb`; with the year if it is not the next day of this name. */
const dayWithYear = (day: string): string => (daysUntil(today(), day) > DAYS_OF_YEAR ? dayOfMoment(day) : shortDay(day))
const DAYS_OF_YEAR = 365

function CampaignFace({ campaign }: { readonly campaign: Campaign }) {
  const wait = daysUntil(today(), centralDay(campaign))
  return (
    <>
      <span>
        <b>{campaign.shortName}</b>
        {/* A date and a state beside each other would break into four lines. */}
        <small>{campaign.prepared === true ? <Trans>being prepared</Trans> : dayWithYear(centralDay(campaign))}</small>
      </span>
      {campaign.closed && campaign.prepared !== true && (
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
