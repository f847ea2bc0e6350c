import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from 'react-router'
import type { Campaign } from '../../../shared/campaign.ts'
import { CentreId } from '../../../shared/ids.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import type { SubmissionView } from '../../../shared/publications/api.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { hasStatus } from '../../http/failure.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { submissionQuery, usePublishing } from '../../publications/publicationQueries.ts'
import { publicationsQuery } from '../../publications/publicationsQuery.ts'
import { PageDifferenceView } from '../../publications/PageDifferenceView.tsx'
import { PagePreview } from '../../publications/PagePreview.tsx'
import { showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { wholeMomentOf } from '../../ui/formats/when.ts'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { LoadFailure } from '../frame/LoadFailure.tsx'
import { NotFoundPage } from '../frame/NotFoundPage.tsx'
import { PAGE_LABELS } from '../profiles/pageLabels.ts'
import { ReturnWords } from './ReturnWords.tsx'

/** What a submission changes for the public, and the decision on it. The default export: it is loaded on demand. */
export default function DecisionPage({ person }: { readonly person: Person }) {
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
      <p className="meta">
        <Link to={`/moderation/${campaign.id}`}>
          <Trans>Public pages</Trans>
        </Link>
      </p>
      <h1>
        <Trans>What {country} changes on its public page</Trans>
      </h1>
      <Submitted key={centre.data} person={person} campaign={campaign} centre={centre.data} />
    </Main>
  )
}

interface SubmittedProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly centre: CentreId
}

function Submitted({ person, campaign, centre }: SubmittedProps) {
  const waiting = useQuery(submissionQuery(campaign.id, centre))
  if (waiting.isPending) return <Skeleton lines={8} />
  if (hasStatus(waiting.error, 404)) {
    return (
      <div className="paper empty">
        <h2>
          <Trans>Nothing waits for a decision</Trans>
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
  return <Comparison person={person} campaign={campaign} centre={centre} view={waiting.data} />
}

interface ComparisonProps extends SubmittedProps {
  readonly view: SubmissionView
}

function Comparison({ person, campaign, centre, view }: ComparisonProps) {
  const { submission, since, difference } = view
  const [by, when] = [submission.by, wholeMomentOf(submission.at)]
  const before = since === null ? '' : wholeMomentOf(since.at)
  const [isPreview, showPreview] = useState(false)
  const languages = [...new Set(['en', ...difference.texts.map(({ language }) => language)])]
  return (
    <>
      <p className="lead moderation-lead">
        {since === null ? (
          <Trans>
            Submitted by {by}, {when}. Nothing of this page is public yet: all of it is new.
          </Trans>
        ) : (
          <Trans>
            Submitted by {by}, {when}. The version of {before} stays public until you decide.
          </Trans>
        )}
      </p>
      <div className="moderation">
        <div className="paper">
          <PageDifferenceView difference={difference} labels={PAGE_LABELS} />
        </div>
        <Decide person={person} campaign={campaign} centre={centre} view={view} />
      </div>
      <div className="row">
        <Button onPress={() => showPreview(!isPreview)}>
          {isPreview ? <Trans>Hide the page</Trans> : <Trans>See the page</Trans>}
        </Button>
      </div>
      {isPreview && <PagePreview campaign={campaign.id} centre={centre} languages={languages} version={0} />}
    </>
  )
}

function Decide({ person, campaign, centre, view: { submission } }: ComparisonProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { decide } = usePublishing(campaign.id, centre)
  const [isReturning, setReturning] = useState(false)
  if (!can(person, 'profile.moderate', { centre, closed: campaign.closed })) return null
  function send(decision: 'publish' | 'return', words: string, done: string): void {
    setReturning(false)
    decide.mutate(
      { decision, submission: submission.id, words },
      {
        onSuccess() {
          showToast(done)
          void navigate(`/moderation/${campaign.id}`)
        },
        onError: (error) => showToast(refusalTitle(error) ?? t`The server cannot be reached. Try again.`),
      },
    )
  }
  return (
    <aside className="paper pad decision" aria-label={t`Your decision`}>
      <h2>
        <Trans>Your decision</Trans>
      </h2>
      <p className="meta">
        <Trans>
          The planners of the centre are notified by bell and mail. If they submit again meanwhile, this decision is not
          taken, and you see the newer page.
        </Trans>
      </p>
      <Button kind="primary" working={decide.isPending} onPress={() => send('publish', '', t`Published`)}>
        <Trans>Publish page</Trans>
      </Button>
      <Button onPress={() => setReturning(true)}>
        <Trans>Return with reasons</Trans>
      </Button>
      <Link to={`/profiles/${campaign.id}/${centre}`}>
        <Trans>Comment in the draft</Trans>
      </Link>
      <ReturnWords
        isOpen={isReturning}
        onClose={() => setReturning(false)}
        onReturn={(words) => send('return', words, t`Returned`)}
      />
    </aside>
  )
}
