import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReportPage } from '../../../shared/reports/api.ts'
import { longDay, shortDay, wholeMomentOf } from '../../ui/formats/when.ts'
import { REPORT_STATES } from '../reportWords.ts'

interface ReportStandingProps {
  readonly page: ReportPage
  /** Whether the reader writes it. */
  readonly isOwn: boolean
}

/** The state of a report: since when, who decided, and the next step. */
export function ReportStanding({ page, isOwn }: ReportStandingProps) {
  const { i18n } = useLingui()
  const [newest] = page.submissions
  const until = page.reopenedUntil === null ? null : longDay(page.reopenedUntil)
  const words = newest?.state === 'returned' ? newest.words : ''
  return (
    <div className="report-standing">
      <p>
        <span className={`st st-${page.state}`}>
          <i aria-hidden="true" />
          {i18n._(REPORT_STATES[page.state])}
        </span>{' '}
        <span>{isOwn ? <OwnSentence page={page} /> : <Sentence page={page} />}</span>{' '}
        {page.isLate && (
          <span className="badge warn">
            <Trans>Submitted late</Trans>
          </span>
        )}
      </p>
      {until !== null && (
        <p className="meta">
          <Trans>The campaign is closed. It is open again for this report until {until}.</Trans>
        </p>
      )}
      {words !== '' && <blockquote dir="auto">{words}</blockquote>}
    </div>
  )
}

interface SentenceProps {
  readonly page: ReportPage
}

const momentOf = (at: string | null | undefined): string => (at === null || at === undefined ? '' : wholeMomentOf(at))

function OwnSentence({ page }: SentenceProps) {
  const [newest] = page.submissions
  const [by, at] = [newest?.by ?? '', momentOf(newest?.at)]
  const [decidedBy, decidedAt] = [newest?.decidedBy ?? '', momentOf(newest?.decidedAt)]
  switch (page.state) {
    case 'none':
    case 'draft':
      return (
        <Trans>
          What took place and whom it reached is in your plan. The words are here: others do not see them until you
          submit.
        </Trans>
      )
    case 'submitted':
      return (
        <Trans>
          by {by}, {at}. You can go on writing: others do not see that until you submit again.
        </Trans>
      )
    case 'returned': {
      const count = newest?.notes.length ?? 0
      return (
        <>
          <Trans>
            by {decidedBy}, {decidedAt}.
          </Trans>{' '}
          {count > 0 && (
            <Plural
              value={count}
              one="# comment is at its place below."
              other="# comments are at their places below."
            />
          )}{' '}
          <Trans>Change the report, then submit it again.</Trans>
        </>
      )
    }
    case 'accepted':
      return (
        <Trans>
          by {decidedBy}, {decidedAt}. It counts in the network’s report. A correction is a new version; a public report
          follows when it is published again.
        </Trans>
      )
  }
}

function Sentence({ page }: SentenceProps) {
  const [newest] = page.submissions
  const [by, at] = [newest?.by ?? '', momentOf(newest?.at)]
  const decidedAt = momentOf(newest?.decidedAt)
  const due = page.due === null ? '' : shortDay(page.due.day)
  switch (page.state) {
    case 'none':
    case 'draft':
      return due === '' ? null : <Trans>Due on {due}.</Trans>
    case 'submitted':
      return newest === undefined ? null : (
        <Trans>
          by {by}, {at}. It waits for a decision.
        </Trans>
      )
    case 'returned':
      return newest === undefined ? null : <Trans>on {decidedAt}. The centre changes it and submits it again.</Trans>
    case 'accepted':
      return <Trans>on {decidedAt}. It counts in the network’s report.</Trans>
  }
}
