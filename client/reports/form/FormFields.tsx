import type { ReactNode } from 'react'
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { withMetric, type Asked, type ReportForm } from '../../../shared/reports/form.ts'
import { REPORT_SECTIONS } from '../../../shared/reports/sections.ts'
import { REACH_METRICS } from '../../../shared/taxonomy.ts'
import { LabelledCheckbox } from '../../ui/forms/LabelledCheckbox.tsx'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import { SECTION_HINTS } from '../reportWords.ts'
import './reportForm.css'

const ASKED: Readonly<Record<Asked, MessageDescriptor>> = {
  off: msg`Not asked`,
  asked: msg`Asked`,
  required: msg`Required`,
}
const CHOICES = Object.keys(ASKED) as readonly Asked[]

interface FormFieldsProps {
  readonly form: ReportForm
  /** Null if it cannot be changed. */
  readonly onChange: ((form: ReportForm) => void) | null
}

/** What centres are asked for: each part of a report, each unit of reach, and evidence. */
export function FormFields({ form, onChange }: FormFieldsProps) {
  const { i18n, t } = useLingui()
  return (
    <div className="report-form">
      <AskedList
        id="form-sections"
        heading={<Trans>Parts</Trans>}
        lead={
          <Trans>
            A part that is not asked is not in the report. A required one counts as missing while it is empty.
          </Trans>
        }
      >
        {REPORT_SECTIONS.map(({ id }) => (
          <AskedRow
            key={id}
            label={labelOf(REPORT_SECTIONS, id)}
            hint={i18n._(SECTION_HINTS[id])}
            asked={form.sections[id]}
            onChange={onChange && ((asked) => onChange({ ...form, sections: { ...form.sections, [id]: asked } }))}
          />
        ))}
      </AskedList>
      <AskedList
        id="form-metrics"
        heading={<Trans>Figures</Trans>}
        lead={<Trans>Centres can give all of them. Those that are asked for are offered at each activity.</Trans>}
      >
        {REACH_METRICS.map(({ id }) => (
          <AskedRow
            key={id}
            label={labelOf(REACH_METRICS, id)}
            asked={form.metrics[id] ?? 'off'}
            onChange={onChange && ((asked) => onChange(withMetric(form, id, asked)))}
          />
        ))}
      </AskedList>
      <section className="paper pad" aria-labelledby="form-evidence">
        <h2 id="form-evidence">
          <Trans>Evidence</Trans>
        </h2>
        {onChange === null ? (
          <p>
            {form.evidence ? (
              <Trans>Each figure is asked for a link to its evidence.</Trans>
            ) : (
              <Trans>No figure is asked for a link to its evidence.</Trans>
            )}
          </p>
        ) : (
          <LabelledCheckbox
            label={t`Ask for a link to the evidence of each figure`}
            chosen={form.evidence}
            onChange={(evidence) => onChange({ ...form, evidence })}
          />
        )}
      </section>
    </div>
  )
}

interface AskedListProps {
  readonly id: string
  readonly heading: ReactNode
  readonly lead: ReactNode
  readonly children: ReactNode
}

function AskedList({ id, heading, lead, children }: AskedListProps) {
  return (
    <section className="paper" aria-labelledby={id}>
      <div className="pad">
        <h2 id={id}>{heading}</h2>
        <p className="meta">{lead}</p>
      </div>
      <ul className="plain">{children}</ul>
    </section>
  )
}

interface AskedRowProps {
  readonly label: string
  readonly hint?: string
  readonly asked: Asked
  readonly onChange: ((asked: Asked) => void) | null
}

function AskedRow({ label, hint, asked, onChange }: AskedRowProps) {
  const { i18n } = useLingui()
  return (
    <li>
      <div>
        <b>{label}</b>
        {hint !== undefined && <p className="meta">{hint}</p>}
      </div>
      {onChange === null ? (
        <span className={asked === 'off' ? 'meta' : undefined}>{i18n._(ASKED[asked])}</span>
      ) : (
        <SegmentedControl
          label={label}
          hideLabel
          options={CHOICES.map((id) => ({ id, label: i18n._(ASKED[id]) }))}
          value={asked}
          onChange={onChange}
        />
      )}
    </li>
  )
}
