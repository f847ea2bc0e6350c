import { useDeferredValue } from 'react'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { Campaign } from '../../../shared/campaign.ts'
import { CentreId } from '../../../shared/ids.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { documentInfoQuery } from '../../documents/documentQueries.ts'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { hasStatus } from '../../http/failure.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { planListQuery } from '../../plans/planQueries.ts'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { reportDocument, reportQuery } from '../reportQueries.ts'
import type { ReportPageProps } from './reportPageProps.ts'
import { ReportReading } from './ReportReading.tsx'
import { useReadNews } from './useReadNews.ts'
import { lazyPart } from '../../ui/language/lazyPart.ts'

/** Readers never load the editor. */
const ReportEditorPage = lazyPart(() => import('./ReportEditorPage.tsx'))

/** A centre's report: written by its planners, read by all others once it is submitted. */
export function CentreReport({ person }: { readonly person: Person }) {
  const campaign = useCurrentCampaign()
  const centre = CentreId.safeParse(useParams()['centre'])
  if (!centre.success) return <NotFoundPage />
  return <Report key={`${campaign.id}/${centre.data}`} person={person} campaign={campaign} centre={centre.data} />
}

interface ReportProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly centre: CentreId
}

function Report({ person, campaign, centre }: ReportProps) {
  const { t } = useLingui()
  const list = useQuery(planListQuery(campaign.id))
  const report = useQuery(reportQuery(campaign.id, centre))
  useReadNews(campaign.id, centre)
  const isOwn = can(person, 'report.read-draft', { owner: centre })
  const isBegun = report.data?.isBegun === true
  const info = useQuery({
    ...documentInfoQuery(reportDocument(campaign.id, centre)),
    enabled: isOwn && isBegun,
  })
  const access = useDeferredValue(info.data)
  const row = list.data?.plans.find((plan) => plan.centre === centre)
  const country = row?.countryName ?? centre.toUpperCase()
  usePageTitle(t`SID report of ${country} – SID workspace`)

  if (hasStatus(list.error, 404) || hasStatus(report.error, 404)) return <NotFoundPage />
  const failure = blockingFailureOf(list) ?? blockingFailureOf(report) ?? blockingFailureOf(info)
  if (failure !== null)
    return (
      <Main>
        <LoadFailure
          error={failure}
          onRetry={() => void Promise.all([list.refetch(), report.refetch(), isOwn && isBegun && info.refetch()])}
        />
      </Main>
    )
  const isWaiting = isOwn && isBegun && access === undefined
  if (list.data === undefined || report.data === undefined || isWaiting)
    return (
      <Main>
        <Skeleton lines={8} />
      </Main>
    )
  if (row === undefined) return <NotFoundPage />
  const props: ReportPageProps = { person, campaign, row, page: report.data, isOwn }
  return isOwn && access?.access === 'write' ? (
    <ReportEditorPage {...props} />
  ) : (
    <ReportReading {...props} query={report} confirmed={access?.access === 'read' && !info.isFetching} />
  )
}
