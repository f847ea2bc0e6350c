import { useCallback } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Campaign } from '../../../shared/campaign.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import type { FrozenReportContent } from '../../../shared/reports/frozen.ts'
import { networkReportHref } from '../../../shared/reports/reportHref.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { hasStatus } from '../../http/failure.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import type { CentreOf } from '../../ui/centreName.ts'
import { momentInBrussels } from '../../ui/formats/when.ts'
import { KosovoFootnote } from '../../ui/KosovoFootnote.tsx'
import { Main } from '../../ui/Main.tsx'
import { PaperHead } from '../../ui/print/PaperHead.tsx'
import { LoadingPage } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { frozenPathOf, frozenReportQuery } from '../network/networkQueries.ts'
import { PublishReport } from '../publish/PublishReport.tsx'
import { NetworkViews } from '../network/NetworkViews.tsx'
import { StateOfReports } from '../network/StateOfReports.tsx'
import { useNetworkChoice } from '../network/useNetworkChoice.ts'
import { NetworkContent } from './NetworkContent.tsx'
import { ReportDownloads } from './ReportDownloads.tsx'
import '../network/network.css'
import '../network/charts.css'

/** The network's report as it was frozen. */
export function FrozenReport({ person, frozen }: { readonly person: Person; readonly frozen: string }) {
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  usePageTitle(t`Frozen report, ${campaign.shortName} – SID workspace`)
  const report = useQuery(frozenReportQuery(campaign.id, frozen))
  const failure = blockingFailureOf(report)
  if (hasStatus(report.error, 404)) return <NotFoundPage />
  if (failure !== null)
    return (
      <Main>
        <h1>{campaign.name}</h1>
        <LoadFailure error={failure} onRetry={() => void report.refetch()} />
      </Main>
    )
  if (report.data === undefined) return <LoadingPage title={campaign.name} />
  return <Frozen person={person} campaign={campaign} {...report.data} />
}

interface FrozenProps extends FrozenReportContent {
  readonly person: Person
  readonly campaign: Campaign
}

function Frozen({ person, campaign, frozen, content }: FrozenProps) {
  const { choice, hrefOf } = useNetworkChoice()
  const { report, centres } = content
  const centreOf = useCallback<CentreOf>(
    (centre) => centres.find(({ id }) => id === centre) ?? { country: '', countryName: centre.toUpperCase() },
    [centres],
  )
  const when = momentInBrussels(frozen.at)
  return (
    <Main className="network-report">
      <PaperHead campaignName={campaign.name} />
      <div className="head">
        <div>
          <p className="crumb">
            <Link to={networkReportHref(campaign.id)}>
              <Trans>Network report</Trans>
            </Link>
            <span aria-hidden="true">·</span>
            {campaign.shortName}
          </p>
          <StateOfReports summary={report.summary} isSid={campaign.kind === 'sid'} />
          <p className="meta">
            <Trans>Frozen: the report as it was on {when}. It does not change any more.</Trans>
          </p>
          <PublishReport
            campaign={campaign}
            id={frozen.id}
            content={content}
            mayPublish={can(person, 'report.publish', {})}
          />
        </div>
        <ReportDownloads path={`${frozenPathOf(campaign.id)}/${frozen.id}`} />
      </div>
      <NetworkViews report={report} view={choice.view} hrefOf={hrefOf} without="centres" />
      <div className="report-main">
        <NetworkContent campaign={campaign} report={report} reports={[]} centreOf={centreOf} mayWrite={false} />
      </div>
      {centres.some(({ countryName }) => countryName.endsWith('*')) && <KosovoFootnote />}
    </Main>
  )
}
