import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { NetworkReport } from '../../../shared/reports/api.ts'
import { NETWORK_VIEWS, type HrefOf, type NetworkViewName } from './useNetworkChoice.ts'

interface NetworkViewsProps {
  readonly report: NetworkReport
  readonly view: NetworkViewName
  readonly hrefOf: HrefOf
  /** Left out of a frozen copy. */
  readonly without?: NetworkViewName
}

/** The views of the report, as links. */
export function NetworkViews({ report, view, hrefOf, without }: NetworkViewsProps) {
  const { t } = useLingui()
  return (
    <nav className="view-links" aria-label={t`Views of the report`}>
      {NETWORK_VIEWS.filter((one) => one !== without).map((one) => (
        <Link key={one} to={hrefOf({ view: one })} aria-current={one === view ? 'page' : undefined}>
          <ViewName view={one} report={report} />
        </Link>
      ))}
    </nav>
  )
}

function ViewName({ view, report: { figures, summary } }: Omit<NetworkViewsProps, 'hrefOf'>) {
  switch (view) {
    case 'report':
      return <Trans>Report</Trans>
    case 'figures':
      return (
        <>
          <Trans>Figures</Trans> <span className="count">{figures.length}</span>
        </>
      )
    case 'activities':
      return (
        <>
          <Trans>Activities</Trans> <span className="count">{summary.lines.length}</span>
        </>
      )
    case 'highlights':
      return (
        <>
          <Trans>Highlights</Trans> <span className="count">{summary.highlights.length}</span>
        </>
      )
    case 'chapters':
      return <Trans>Chapters</Trans>
    case 'centres':
      return (
        <>
          <Trans>By centre</Trans> <span className="count">{summary.reports.centres}</span>
        </>
      )
  }
}
