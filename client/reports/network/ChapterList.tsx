import { Trans, useLingui } from '@lingui/react/macro'
import type { ReportChapters } from '../../../shared/reports/reportView.ts'
import { REPORT_CHAPTERS, type ReportChapterId } from '../../../shared/reports/sections.ts'
import { RichTextView } from '../../richtext/RichTextView.tsx'
import { EmptyState } from '../../ui/blocks/EmptyState.tsx'

interface ChapterListProps {
  readonly chapters: ReportChapters
  /** Those that are public once a frozen version is published. */
  readonly publicChapters: readonly ReportChapterId[]
}

/** What coordinators wrote, for reading. */
export function ChapterList({ chapters, publicChapters }: ChapterListProps) {
  const { i18n } = useLingui()
  const written = REPORT_CHAPTERS.flatMap(({ id, label }) => {
    const text = chapters[id]
    return text === undefined ? [] : [{ id, label, text }]
  })
  if (written.length === 0)
    return (
      <EmptyState
        title={<Trans>No chapters yet</Trans>}
        lead={<Trans>Coordinators write them. The figures are in the other views.</Trans>}
      />
    )
  return (
    <div className="chapters">
      {written.map(({ id, label, text }) => (
        <section key={id} className="paper pad" aria-labelledby={`chapter-${id}`}>
          <h2 id={`chapter-${id}`}>{i18n._(label)}</h2>
          <RichTextView text={text} />
          <p className="meta">
            {publicChapters.includes(id) ? <Trans>also public</Trans> : <Trans>for the network only</Trans>}
          </p>
        </section>
      ))}
    </div>
  )
}
