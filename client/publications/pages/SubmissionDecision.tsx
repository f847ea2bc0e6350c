import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { Campaign } from '../../../shared/campaign.ts'
import { CentreId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { hasStatus } from '../../http/failure.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { submissionQuery } from '../publicationQueries.ts'
import { publicationsQuery } from '../publicationsQuery.ts'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { Comparison } from './Comparison.tsx'
import { Neighbours } from '../Neighbours.tsx'

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
  if (waiting.isPending) return <Skeleton lines={8} />
  if (hasStatus(waiting.error, 404)) {
    return (
      <div className="paper empty">
        <h2>
          <Trans>No pages to decide on</Trans>
        </h2>
        <p className="lead">
          <Trans>The page was decided on or withdrawn meanwhile.</Trans>
        </p>
        <Link className="btn" to={`/profiles/${campaign.id}/${centre}`}>
          <Trans>See the draft</Trans>
        </Link>
      </div>
    )
  }
  const failure = blockingFailureOf(waiting)
  if (failure !== null || waiting.data === undefined)
    return <LoadFailure error={failure} onRetry={() => void waiting.refetch()} />
  return <Comparison {...props} view={waiting.data} />
}
