import { Trans, useLingui } from '@lingui/react/macro'
import type { ReportForm } from '../../../shared/reports/form.ts'
import { reportMetaFields } from '../../../shared/reports/fields.ts'
import { setMember } from '../../../shared/fields/layout.ts'
import { reportMeta, reportText } from '../../../shared/reports/layout.ts'
import type { ReportSubmission } from '../../../shared/reports/api.ts'
import { REPORT_SECTIONS, type ReportSectionId } from '../../../shared/reports/sections.ts'
import type { ReportSnapshot } from '../../../shared/reports/snapshot.ts'
import { FieldFrame } from '../../fields/FieldFrame.tsx'
import { FlagField } from '../../fields/FlagField.tsx'
import { makeChange, useEditing } from '../../fields/editing.ts'
import { RichEditor } from '../../richtext/RichEditor.tsx'
import { RichTextView } from '../../richtext/RichTextView.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/forms/Checkbox.tsx'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { SECTION_HINTS } from '../reportWords.ts'
import { DecisionNotes } from './DecisionNotes.tsx'
import { PlanFacts } from './PlanFacts.tsx'
import './reportSections.css'

interface SectionsProps {
  readonly form: ReportForm
  readonly current: ReportSnapshot
  /** The one that was returned; null without one. */
  readonly returned: ReportSubmission | null
  readonly openSections: ReadonlySet<ReportSectionId>
  readonly onOpen: (section: ReportSectionId, isOpen: boolean) => void
}

/** The parts that a centre writes about the campaign as a whole. */
export function Sections({ form, current, returned, openSections, onOpen }: SectionsProps) {
  const { t } = useLingui()
  const { doc } = useEditing()
  const shown = REPORT_SECTIONS.filter(({ id }) => form.sections[id] !== 'off')
  const written = shown.filter(({ id }) => current.sections[id] !== undefined).length
  const all = shown.length
  return (
    <section className="paper report-sections" aria-labelledby="report-words">
      <div className="between pad">
        <h2 id="report-words">
          <Trans>In our words</Trans>
        </h2>
        <span className="meta">
          <Trans>
            {written} of {all} parts written
          </Trans>
        </span>
      </div>
      {shown.map(({ id }) => (
        <SectionPart
          key={id}
          id={id}
          isRequired={form.sections[id] === 'required'}
          current={current}
          returned={returned}
          isOpen={openSections.has(id)}
          onOpen={(isOpen) => onOpen(id, isOpen)}
        />
      ))}
      <div className="pad report-quotable">
        <FlagField
          map={reportMeta(doc)}
          name="isQuotable"
          spec={reportMetaFields.isQuotable}
          label={t`The network’s report may quote from it`}
          item={null}
        />
      </div>
    </section>
  )
}

interface SectionPartProps extends Pick<SectionsProps, 'current' | 'returned'> {
  readonly id: ReportSectionId
  readonly isRequired: boolean
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

function SectionPart({ id, isRequired, current, returned, isOpen, onOpen }: SectionPartProps) {
  const { i18n, t } = useLingui()
  const { doc } = useEditing()
  const label = labelOf(REPORT_SECTIONS, id)
  const hint = <p className="hint">{i18n._(SECTION_HINTS[id])}</p>
  const text = current.sections[id]
  return (
    <section className="report-section" aria-labelledby={`section-${id}`}>
      <div className="between">
        <h3 id={`section-${id}`}>{label}</h3>
        <span className="meta">
          {text === undefined && isRequired ? (
            <span className="gap">
              <Trans>not written yet</Trans>
            </span>
          ) : (
            isRequired && <Trans>required</Trans>
          )}
        </span>
      </div>
      <DecisionNotes submission={returned} place={{ section: id }} />
      {isOpen ? (
        <div className="report-text">
          {hint}
          <RichEditor fragment={reportText(doc, id)} label={label} item={null} field={id} />
          <Button kind="quiet" icon="check" onPress={() => onOpen(false)}>
            <Trans>Done</Trans>
          </Button>
        </div>
      ) : (
        // The frame shows who else is in the text while it is closed here.
        <FieldFrame item={null} field={id}>
          {text === undefined ? hint : <RichTextView text={text} />}
          <Button kind="quiet" icon="pencil" onPress={() => onOpen(true)}>
            {text === undefined ? t`Write: ${label}` : t`Edit: ${label}`}
          </Button>
        </FieldFrame>
      )}
      <PlanFacts section={id} activities={current.activities} isOwn />
      <AlsoPublic id={id} isPublic={current.meta.publicSections.includes(id)} />
    </section>
  )
}

function AlsoPublic({ id, isPublic }: { readonly id: ReportSectionId; readonly isPublic: boolean }) {
  const editing = useEditing()
  return (
    <FieldFrame item={null} field={`publicSections/${id}`}>
      <Checkbox
        isSelected={isPublic}
        onChange={(chosen) =>
          makeChange(editing, () => setMember(reportMeta(editing.doc), 'publicSections', id, chosen))
        }
      >
        <Trans>Also public</Trans> <span className="meta">{!isPublic && <Trans>Now for the network only</Trans>}</span>
      </Checkbox>
    </FieldFrame>
  )
}
