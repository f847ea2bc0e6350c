import type { ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import type { ReportBellItem } from '../../shared/reports/bell.ts'
import { reportHref } from '../../shared/reports/reportHref.ts'
import { shortDay } from '../ui/formats/when.ts'
import { BellEntry } from '../ui/overlays/BellEntry.tsx'

interface BellReportProps {
  readonly news: ReportBellItem
  readonly onClose: () => void
}

/** Announces in the bell that a report is due, or was decided on. */
export function BellReport({ news, onClose }: BellReportProps) {
  const { by, due, words } = news
  const day = due === null ? '' : shortDay(due)
  const said: Readonly<Record<ReportBellItem['what'], ReactNode>> = {
    'report-due': <Trans>Your centre has not submitted its report yet. It is due on {day}.</Trans>,
    'report-returned': (
      <Trans>
        <b>{by}</b> returned your report.
      </Trans>
    ),
    'report-accepted': (
      <Trans>
        <b>{by}</b> accepted your report.
      </Trans>
    ),
  }
  return (
    <BellEntry news={news} href={reportHref(news)} onClose={onClose} where={<Trans>SID report</Trans>}>
      <span>{said[news.what]}</span>
      {words !== '' && <span className="meta">{words}</span>}
    </BellEntry>
  )
}
