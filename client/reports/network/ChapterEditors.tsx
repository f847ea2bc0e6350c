import { useLingui } from '@lingui/react/macro'
import { reportText } from '../../../shared/reports/layout.ts'
import { REPORT_CHAPTERS } from '../../../shared/reports/sections.ts'
import { useEditing } from '../../fields/editing.ts'
import { RichEditor } from '../../richtext/RichEditor.tsx'
import { CHAPTER_HINTS } from './chapterHints.ts'

/** The chapters of the report, in the order of the file, for those who write them. */
export function ChapterEditors() {
  const { i18n } = useLingui()
  const { doc } = useEditing()
  return (
    <div className="chapters">
      {REPORT_CHAPTERS.map(({ id, label }) => (
        <section key={id} className="paper pad" aria-labelledby={`chapter-${id}`}>
          <h2 id={`chapter-${id}`}>{i18n._(label)}</h2>
          <p className="meta">{i18n._(CHAPTER_HINTS[id])}</p>
          <RichEditor fragment={reportText(doc, id)} label={i18n._(label)} item={null} field={id} />
        </section>
      ))}
    </div>
  )
}
