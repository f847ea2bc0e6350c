import { useLingui } from '@lingui/react/macro'
import { metaFields, PlanState } from '../../../shared/plans/fields.ts'
import { planMeta } from '../../../shared/plans/layout.ts'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import { makeChange, useEditing } from '../../fields/editing.ts'
import { META_LABELS, STATE_LABELS } from '../fieldLabels.ts'
import { readChoice } from '../../fields/choiceValue.ts'
import { FieldFrame } from '../../fields/FieldFrame.tsx'
import { SharedTextField } from '../../fields/SharedTextField.tsx'
import { useEntry } from '../../fields/useEntry.ts'

/** The plan's own fields. */
export function MetaEditor() {
  const { i18n } = useLingui()
  const { doc } = useEditing()
  const meta = planMeta(doc)
  return (
    <div className="paper pad meta-fields">
      <SharedTextField map={meta} item={null} name="theme" label={i18n._(META_LABELS.theme)} line />
      <SharedTextField map={meta} item={null} name="hashtags" label={i18n._(META_LABELS.hashtags)} line />
      <SharedTextField map={meta} item={null} name="objectives" label={i18n._(META_LABELS.objectives)} />
      <SharedTextField map={meta} item={null} name="keyMessages" label={i18n._(META_LABELS.keyMessages)} />
      <SharedTextField map={meta} item={null} name="contact" label={i18n._(META_LABELS.contact)} line />
    </div>
  )
}

/** Draft, or ready: "you can rely on this". */
export function StateEditor() {
  const { i18n } = useLingui()
  const editing = useEditing()
  const meta = planMeta(editing.doc)
  const state = String(readChoice(useEntry(meta, 'state'), metaFields.state))
  return (
    <FieldFrame item={null} field="state">
      <SegmentedControl
        label={i18n._(META_LABELS.state)}
        hideLabel
        value={state}
        options={PlanState.options.map((id) => ({ id, label: i18n._(STATE_LABELS[id]) }))}
        onChange={(chosen) => makeChange(editing, () => meta.set('state', chosen))}
      />
    </FieldFrame>
  )
}
