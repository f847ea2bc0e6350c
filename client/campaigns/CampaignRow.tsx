import { Plural, Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { Campaign } from '../../shared/campaign.ts'
import type { CampaignFigures } from '../../shared/campaigns/api.ts'
import { reportFormHref } from '../../shared/reports/reportHref.ts'
import { Button } from '../ui/Button.tsx'
import { longDay, wholeDay } from '../ui/formats/when.ts'
import { Icon } from '../ui/Icon.tsx'
import { CampaignChoices } from './CampaignChoices.tsx'
import './campaigns.css'

interface CampaignRowProps {
  readonly campaign: Campaign
  /** Undefined until it is loaded. */
  readonly figures: CampaignFigures['figures'][number] | undefined
  /** Whether people start in it. */
  readonly isCurrent: boolean
  /** Asks before it is opened or closed. */
  readonly onAsk: () => void
}

/** A campaign with its state, and what can be done with it. */
export function CampaignRow({ campaign, figures, isCurrent, onAsk }: CampaignRowProps) {
  const { id, name, closed, prepared } = campaign
  return (
    <li>
      <div>
        <h2>
          <Link to={`/plans/${id}`}>{name}</Link> <CampaignState campaign={campaign} />
          {isCurrent && (
            <span className="badge day">
              {campaign.current === true ? <Trans>Current, chosen</Trans> : <Trans>Current</Trans>}
            </span>
          )}
        </h2>
        <p className="meta">
          {campaign.kind === 'sid'
            ? longDay(campaign.day)
            : `${wholeDay(campaign.startsOn)} – ${wholeDay(campaign.endsOn)}`}
          {figures !== undefined && <Figures campaign={campaign} figures={figures} />}
        </p>
      </div>
      <div className="row">
        {campaign.kind === 'sid' && (
          <Link className="btn quiet" to={reportFormHref(id)}>
            <Trans>Report form</Trans>
          </Link>
        )}
        <CampaignChoices campaign={campaign} isCurrent={isCurrent} plans={figures?.plans ?? null} />
        {prepared === true ? (
          <Button kind="primary" icon="check" onPress={onAsk}>
            <Trans>Open campaign</Trans>
          </Button>
        ) : closed ? (
          <Button kind="quiet" onPress={onAsk}>
            <Trans>Reopen</Trans>
          </Button>
        ) : (
          <Button icon="lock" onPress={onAsk}>
            <Trans>Close</Trans>
          </Button>
        )}
      </div>
    </li>
  )
}

function CampaignState({ campaign: { closed, prepared } }: { readonly campaign: Campaign }) {
  if (prepared === true) {
    return (
      <span className="badge warn">
        <Trans>Being prepared: only coordinators see it</Trans>
      </span>
    )
  }
  return closed ? (
    <span className="badge">
      <Icon name="lock" />
      <Trans>Closed</Trans>
    </span>
  ) : (
    <span className="badge ok">
      <Icon name="check" />
      <Trans>Open</Trans>
    </span>
  )
}

function Figures({
  campaign,
  figures,
}: Required<Pick<CampaignRowProps, 'campaign'>> & { readonly figures: CampaignFigures['figures'][number] }) {
  const { centres, plans, milestones, toReview } = figures
  return (
    <>
      {' · '}
      <Plural value={centres} one="# centre" other="# centres" />
      {' · '}
      <Plural value={plans} one="# plan" other="# plans" />
      {' · '}
      <Link to={`/milestones/${campaign.id}`}>
        <Plural value={milestones} one="# milestone" other="# milestones" />
      </Link>
      {toReview > 0 && (
        <>
          {' '}
          <Plural value={toReview} one="(# to be checked)" other="(# to be checked)" />
        </>
      )}
      {campaign.kind === 'period' && (
        <>
          {' · '}
          <Trans>no public pages</Trans>
        </>
      )}
    </>
  )
}
