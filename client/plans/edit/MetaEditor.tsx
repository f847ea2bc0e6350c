import { memo } from 'react'
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import { metaFields, PlanState, type MetaKey } from '../../../shared/plans/fields.ts'
import { planMeta } from '../../../shared/plans/layout.ts'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import { makeChange, useEditing } from '../../fields/editing.ts'
import { META_LABELS, STATE_HINTS } from '../fieldLabels.ts'
import { STATE_LABELS } from '../../ui/facts/statusLabels.ts'
import { readChoice } from '../../fields/choiceValue.ts'
import { FieldFrame } from '../../fields/FieldFrame.tsx'
import { TextField } from '../../fields/TextField.tsx'
import { useEntry, useNestedText } from '../../fields/useEntry.ts'

import './metaEditor.css'

type TextKey = Exclude<MetaKey, 'state'>

const PROMPTS: Readonly<Record<TextKey, MessageDescriptor>> = {
  theme: msg`The slogan or theme in your country`,
  objectives: msg`What you want to reach this year`,
  keyMessages: msg`What people should remember`,
  hashtags: msg`None yet`,
  contact: msg`Who answers other centres`,
}

const LINES = new Set<TextKey>(['theme', 'hashtags', 'contact'])

/** The plan's own fields: its aim, as text that becomes a field on focus. */
export const MetaEditor = memo(function MetaEditor() {
  const { t } = useLingui()
  return (
    <section className="paper aim" aria-label={t`Aim of the plan`}>
      <div>
        <MetaText name="theme" />
        <MetaText name="hashtags" />
        <MetaText name="contact" />
      </div>
      <MetaText name="objectives" />
      <MetaText name="keyMessages" />
    </section>
  )
})

function MetaText({ name }: { readonly name: TextKey }) {
  const { i18n } = useLingui()
  const meta = planMeta(useEditing().doc)
  return (
    <div className={`aim-${name}`}>
      <TextField
        text={useNestedText(meta, name)}
        item={null}
        field={name}
        label={i18n._(META_LABELS[name])}
        prompt={i18n._(PROMPTS[name])}
        line={LINES.has(name)}
      />
    </div>
  )
}

/** Draft, or ready: "you can rely on this". */
export function StateEditor() {
  const { i18n } = useLingui()
  const editing = useEditing()
  const meta = planMeta(editing.doc)
  const state = PlanState.parse(readChoice(useEntry(meta, 'state'), metaFields.state))
  return (
    <FieldFrame item={null} field="state">
      <div className="plan-state">
        <SegmentedControl
          label={i18n._(META_LABELS.state)}
          hideLabel
          value={state}
          options={PlanState.options.map((id) => ({ id, label: i18n._(STATE_LABELS[id]) }))}
          onChange={(chosen) => makeChange(editing, () => meta.set('state', chosen))}
        />
        <p className="hint">{i18n._(STATE_HINTS[state])}</p>
      </div>
    </FieldFrame>
  )
}
