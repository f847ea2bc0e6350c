import { useCallback, type ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Campaign } from '../../../shared/campaign.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import type { NetworkReport, ReportList } from '../../../shared/reports/api.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { blockingFailureOf } from '../../http/queryState.ts'
import { useCentres } from '../../plans/useCentres.ts'
import { KosovoFootnote } from '../../ui/KosovoFootnote.tsx'
import { latePart } from '../../ui/latePart.tsx'
import { Main } from '../../ui/Main.tsx'
import { PaperHead } from '../../ui/print/PaperHead.tsx'
import { LoadingPage, Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { networkReportQuery } from '../network/networkQueries.ts'
import { FreezeButton } from '../network/FreezeButton.tsx'
import { NetworkViews } from '../network/NetworkViews.tsx'
import { StateOfReports, WaitingInWords } from '../network/StateOfReports.tsx'
import { useNetworkChoice } from '../network/useNetworkChoice.ts'
import { reportsQuery } from '../reportQueries.ts'
import { NetworkContent } from './NetworkContent.tsx'
import { NetworkRail } from './NetworkRail.tsx'
import { ReportDownloads } from './ReportDownloads.tsx'
import type { NetworkWriterProps } from './NetworkWriter.tsx'
import '../network/network.css'
import '../network/charts.css'

const NetworkWriter = latePart<NetworkWriterProps>(
  async () => ({ default: (await import('./NetworkWriter.tsx')).NetworkWriter }),
  { loading: <Skeleton lines={8} /> },
)

/** The network’s report as it is now. */
export function CurrentReport({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  usePageTitle(t`Network report, ${campaign.shortName} – SID workspace`)
  const report = useQuery(networkReportQuery(campaign.id))
  const list = useQuery(reportsQuery(campaign.id))
  const failure = blockingFailureOf(report) ?? blockingFailureOf(list)
  if (failure !== null)
    return (
      <Main>
        <h1>{campaign.name}</h1>
        <LoadFailure
          error={failure}
          onRetry={() => {
            void report.refetch()
            void list.refetch()
          }}
        />
      </Main>
    )
  if (report.data === undefined || list.data === undefined) return <LoadingPage title={campaign.name} />
  return <Loaded person={person} campaign={campaign} report={report.data} list={list.data} query={report} />
}

interface LoadedProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly report: NetworkReport
  readonly list: ReportList
  readonly query: UseQueryResult<NetworkReport>
}

function Loaded({ person, campaign, report, list, query }: LoadedProps) {
  const { choice, hrefOf } = useNetworkChoice()
  const centreOf = useCentres(campaign.id)
  const { view } = choice
  const mayWrite = can(person, 'report.edit', { owner: 'network', closed: campaign.closed })
  const frame = useCallback(
    (content: ReactNode, notices: ReactNode = null) => (
      <Main className="network-report">
        <PaperHead campaignName={campaign.name} />
        <Head campaign={campaign} report={report}>
          {can(person, 'report.freeze', {}) && <FreezeButton campaign={campaign.id} />}
        </Head>
        <OfflineCallout query={query} />
        {notices}
        <NetworkViews report={report} view={view} hrefOf={hrefOf} />
        <div className="report-and-rail">
          <div className="report-main">{content}</div>
          <NetworkRail
            person={person}
            campaign={campaign}
            report={report}
            list={list}
            centreOf={centreOf}
            hrefOf={hrefOf}
          />
        </div>
        {list.reports.some(({ centre }) => centreOf(centre).countryName.endsWith('*')) && <KosovoFootnote />}
      </Main>
    ),
    [person, campaign, report, list, query, view, hrefOf, centreOf],
  )
  if (mayWrite && (view === 'highlights' || view === 'chapters'))
    return <NetworkWriter {...{ person, campaign, report, centreOf, view, frame }} />
  return frame(<NetworkContent {...{ campaign, report, centreOf, mayWrite }} reports={list.reports} />)
}

interface HeadProps extends Pick<LoadedProps, 'campaign' | 'report'> {
  readonly children: ReactNode
}

function Head({ campaign, report, children }: HeadProps) {
  const { summary } = report
  return (
    <div className="head">
      <div>
        <p className="crumb">
          <Trans>Network report</Trans>
          <span aria-hidden="true">·</span>
          {campaign.shortName}
        </p>
        <StateOfReports summary={summary} isSid={campaign.kind === 'sid'} />
        <p className="meta">
          <WaitingInWords summary={summary} />
        </p>
      </div>
      <ReportDownloads path={`/api/campaigns/${campaign.id}/report`}>{children}</ReportDownloads>
    </div>
  )
}
