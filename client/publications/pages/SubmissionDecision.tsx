import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { Campaign } from '../../../shared/campaign.ts'
import { CentreId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { hasStatus } from '../../http/failure.ts'
import { submissionQuery } from '../publicationQueries.ts'
import { publicationsQuery } from '../publicationsQuery.ts'
import { Main } from '../../ui/Main.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { EmptyState } from '../../ui/blocks/EmptyState.tsx'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { Comparison } from './Comparison.tsx'
import { Neighbours } from '../Neighbours.tsx'
import { WhenLoaded } from '../../frame/WhenLoaded.tsx'

/** A submission's changes for the public, and the decision on it. */
export function SubmissionDecision({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  const centre = CentreId.safeParse(useParams().centre)
  const list = useQuery(publicationsQuery(campaign.id))
  const row = list.data?.publications.find((one) => one.centre === centre.data)
  const country = row?.countryName ?? ''
  usePageTitle(t`${country}, public page – SID workspace`)
  if (!centre.success || (list.isSuccess && row === undefined)) return <NotFoundPage />
  return (
    <Main>
      <div className="between">
        <p className="meta">
          <Link to={`/moderation/${campaign.id}`}>
            <Trans>Public pages</Trans>
          </Link>
        </p>
        <Neighbours campaign={campaign} centre={centre.data} list={list.data} />
      </div>
      <h1>
        <Trans>What {country} changes on its public page</Trans>
      </h1>
      <Submitted key={centre.data} person={person} campaign={campaign} centre={centre.data} countryName={country} />
    </Main>
  )
}

interface SubmittedProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly centre: CentreId
  readonly countryName: string
}

function Submitted(props: SubmittedProps) {
  const { campaign, centre } = props
  const waiting = useQuery(submissionQuery(campaign.id, centre))
  if (hasStatus(waiting.error, 404)) {
    return (
      <EmptyState
        title={<Trans>No pages to decide on</Trans>}
        lead={<Trans>The page was decided on or withdrawn meanwhile.</Trans>}
      >
        <Link className="btn" to={`/profiles/${campaign.id}/${centre}`}>
          <Trans>See the draft</Trans>
        </Link>
      </EmptyState>
    )
  }
  return (
    <WhenLoaded query={waiting} lines={8}>
      {(view) => <Comparison {...props} view={view} />}
    </WhenLoaded>
  )
}
