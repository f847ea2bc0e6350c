import { useCallback, type ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { Link } from 'react-router'
import { theDayOf, type Campaign } from '../../../shared/campaign.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import type { NetworkReport, ReportList } from '../../../shared/reports/api.ts'
import { useCampaigns, useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
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
import { CentreTable } from '../network/CentreTable.tsx'
import { ChapterList } from '../network/ChapterList.tsx'
import { FigureTable } from '../network/FigureTable.tsx'
import { HighlightCards } from '../network/HighlightCards.tsx'
import { LineTable } from '../network/LineTable.tsx'
import { networkReportQuery } from '../network/networkQueries.ts'
import { NetworkViews } from '../network/NetworkViews.tsx'
import { Overall } from '../network/Overall.tsx'
import { StateOfReports, WaitingInWords } from '../network/StateOfReports.tsx'
import { useNetworkChoice } from '../network/useNetworkChoice.ts'
import { reportsQuery } from '../reportQueries.ts'
import { NetworkRail } from './NetworkRail.tsx'
import { ReportDownloads } from './ReportDownloads.tsx'
import type { NetworkWriterProps } from './NetworkWriter.tsx'
import '../network/network.css'
import '../network/charts.css'

const NetworkWriter = latePart<NetworkWriterProps>(
  async () => ({ default: (await import('./NetworkWriter.tsx')).NetworkWriter }),
  { loading: <Skeleton lines={8} /> },
)

/** Highlights that the first view shows. */
const FIRST_HIGHLIGHTS = 4

/** The network's report. The default export, because it is loaded on demand. */
export default function NetworkReportPage({ person }: { readonly person: Person }) {
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

function Loaded(props: LoadedProps) {
  const { person, campaign, report, list, query } = props
  const { choice, hrefOf } = useNetworkChoice()
  const centreOf = useCentres(campaign.id)
  const { view } = choice
  const mayWrite = can(person, 'report.edit', { owner: 'network', closed: campaign.closed })
  const frame = useCallback(
    (content: ReactNode, notices: ReactNode = null) => (
      <Main className="network-report">
        <PaperHead campaignName={campaign.name} />
        <Head campaign={campaign} report={report} />
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
  return frame(<View {...props} mayWrite={mayWrite} />)
}

function Head({ campaign, report }: Pick<LoadedProps, 'campaign' | 'report'>) {
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
      <ReportDownloads campaign={campaign.id} />
    </div>
  )
}

/** What the address asks for, for reading. */
function View({ campaign, report, list, mayWrite }: LoadedProps & { readonly mayWrite: boolean }) {
  const { choice, hrefOf, openFigure } = useNetworkChoice()
  const centreOf = useCentres(campaign.id)
  const before = useCampaigns().find(({ id }) => id === campaign.previous)?.shortName ?? null
  const { figures, summary, chapters } = report
  const figuresShown = { open: choice.figure, onOpen: openFigure }
  const chosen = new Set(summary.highlights.flatMap(({ key, isChosen }) => (isChosen ? [key] : [])))
  const cards = { summary, campaign: campaign.id, centreOf, chosen, onChoose: null }
  switch (choice.view) {
    case 'report':
      return (
        <>
          <Overall
            report={report}
            reports={list.reports}
            campaign={campaign.id}
            theDay={theDayOf(campaign)}
            before={before}
            centreOf={centreOf}
            hrefOf={hrefOf}
            {...figuresShown}
          />
          <HighlightCards {...cards} first={FIRST_HIGHLIGHTS}>
            {mayWrite && summary.highlights.length > 0 && <ChooseLink href={hrefOf({ view: 'highlights' })} />}
          </HighlightCards>
        </>
      )
    case 'figures':
      return (
        <FigureTable
          figures={figures}
          accepted={summary.reports.accepted}
          campaign={campaign.id}
          centreOf={centreOf}
          {...figuresShown}
        />
      )
    case 'activities':
      return (
        <LineTable
          lines={summary.lines}
          campaign={campaign.id}
          centreOf={centreOf}
          narrowed={choice.narrowed}
          hrefOf={hrefOf}
        />
      )
    case 'highlights':
      return <HighlightCards {...cards} first={null} />
    case 'chapters':
      return <ChapterList chapters={chapters} />
    case 'centres':
      return <CentreTable summary={summary} reports={list.reports} campaign={campaign.id} centreOf={centreOf} />
  }
}

const ChooseLink = ({ href }: { readonly href: string }) => (
  <Link to={href}>
    <Trans>Choose highlights</Trans>
  </Link>
)
