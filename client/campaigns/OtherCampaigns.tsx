import type { FunctionComponent } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { Campaign } from '../../shared/campaign.ts'
import type { Person } from '../../shared/permissions.ts'
import { useOpenCampaigns } from './useCurrentCampaign.ts'
import './campaigns.css'

interface OtherCampaignsProps {
  readonly campaign: Campaign
  readonly person: Person
  readonly hrefOf: (campaign: Campaign) => string
  /** How many wait there. */
  readonly Count: FunctionComponent<{
    readonly campaign: Campaign
    readonly open: readonly Campaign[]
    readonly person: Person
  }>
}

/** Leads to the same list of the other campaigns in which people write: nobody is out of sight who waits there. */
export function OtherCampaigns({ campaign, person, hrefOf, Count }: OtherCampaignsProps) {
  const { t } = useLingui()
  const others = useOpenCampaigns().filter(({ id }) => id !== campaign.id)
  if (others.length === 0) return null
  return (
    <nav className="other-campaigns" aria-label={t`Other campaigns`}>
      <span className="meta">
        <Trans>Also open:</Trans>
      </span>
      {others.map((other) => (
        <Link key={other.id} to={hrefOf(other)}>
          {other.shortName} <Count campaign={other} open={[other]} person={person} />
        </Link>
      ))}
    </nav>
  )
}
