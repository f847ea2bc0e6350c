import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import { theDayOf, type Campaign } from '../../../shared/campaign.ts'
import type { NetworkReport, ReportListItem } from '../../../shared/reports/api.ts'
import { useCampaigns } from '../../campaigns/useCurrentCampaign.ts'
import type { CentreOf } from '../../ui/centreName.ts'
import { CentreTable } from '../network/CentreTable.tsx'
import { ChapterList } from '../network/ChapterList.tsx'
import { FigureTable } from '../network/FigureTable.tsx'
import { HighlightCards } from '../network/HighlightCards.tsx'
import { LineTable } from '../network/LineTable.tsx'
import { Overall } from '../network/Overall.tsx'
import { useNetworkChoice } from '../network/useNetworkChoice.ts'

/** Highlights that the first view shows. */
const FIRST_HIGHLIGHTS = 4

interface NetworkContentProps {
  readonly campaign: Campaign
  readonly report: NetworkReport
  /** How far each centre is; empty in a frozen copy. */
  readonly reports: readonly ReportListItem[]
  readonly centreOf: CentreOf
  readonly mayWrite: boolean
}

/** What the address asks for, for reading. */
export function NetworkContent({ campaign, report, reports, centreOf, mayWrite }: NetworkContentProps) {
  const { choice, hrefOf, openFigure } = useNetworkChoice()
  const before = useCampaigns().find(({ id }) => id === campaign.previous)?.shortName ?? null
  const { figures, summary, chapters, publicChapters } = report
  const figuresShown = { open: choice.figure, onOpen: openFigure }
  const chosen = new Set(summary.highlights.flatMap(({ key, isChosen }) => (isChosen ? [key] : [])))
  const cards = { summary, campaign: campaign.id, centreOf, chosen, onChoose: null }
  switch (choice.view) {
    case 'report':
      return (
        <>
          <Overall
            report={report}
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
      return <ChapterList chapters={chapters} publicChapters={publicChapters} />
    case 'centres':
      return <CentreTable summary={summary} reports={reports} campaign={campaign.id} centreOf={centreOf} />
  }
}

const ChooseLink = ({ href }: { readonly href: string }) => (
  <Link to={href}>
    <Trans>Choose highlights</Trans>
  </Link>
)
