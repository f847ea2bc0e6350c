import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
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

const VIEW_LABELS: Readonly<Record<NetworkViewName, MessageDescriptor>> = {
  report: msg`Report`,
  figures: msg`Figures`,
  activities: msg`Activities`,
  highlights: msg`Highlights`,
  chapters: msg`Chapters`,
  centres: msg`By centre`,
}

function ViewName({ view, report: { figures, summary } }: Omit<NetworkViewsProps, 'hrefOf'>) {
  const { i18n } = useLingui()
  const counts: Partial<Record<NetworkViewName, number>> = {
    figures: figures.length,
    activities: summary.lines.length,
    highlights: summary.highlights.length,
    centres: summary.reports.centres,
  }
  const count = counts[view]
  return (
    <>
      {i18n._(VIEW_LABELS[view])} {count !== undefined && <span className="count">{count}</span>}
    </>
  )
}
