import { useLingui } from '@lingui/react/macro'
import { z } from 'zod'
import { choice } from '../../../shared/fields/table.ts'
import { reportPublicChapters, reportText } from '../../../shared/reports/layout.ts'
import { REPORT_CHAPTERS } from '../../../shared/reports/sections.ts'
import { useEditing } from '../../fields/editing.ts'
import { FlagField } from '../../fields/FlagField.tsx'
import { RichEditor } from '../../richtext/RichEditor.tsx'
import { CHAPTER_HINTS } from './chapterHints.ts'

const PUBLIC_CHOICE = choice(z.boolean(), false)

/** The chapters of the report, in the order of the file, for those who write them. */
export function ChapterEditors() {
  const { i18n, t } = useLingui()
  const { doc } = useEditing()
  return (
    <div className="chapters">
      {REPORT_CHAPTERS.map(({ id, label }) => (
        <section key={id} className="paper pad" aria-labelledby={`chapter-${id}`}>
          <h2 id={`chapter-${id}`}>{i18n._(label)}</h2>
          <p className="meta">{i18n._(CHAPTER_HINTS[id])}</p>
          <RichEditor fragment={reportText(doc, id)} label={i18n._(label)} item={null} field={id} />
          <FlagField
            map={reportPublicChapters(doc)}
            name={id}
            spec={PUBLIC_CHOICE}
            label={t`Public, once a frozen version is published`}
            item={null}
            field={`publicChapters/${id}`}
          />
        </section>
      ))}
    </div>
  )
}
