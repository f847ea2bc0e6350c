import { useLingui } from '@lingui/react/macro'
import { metaFields, PlanState } from '../../../shared/plans/fields.ts'
import { planMeta } from '../../../shared/plans/layout.ts'
import { Segments } from '../../ui/forms/SegmentedControl.tsx'
import { makeChange, useEditing } from '../../fields/editing.ts'
import { META_WORDS, STATE_WORDS } from '../fieldLabels.ts'
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
      <SharedTextField map={meta} item={null} name="theme" label={i18n._(META_WORDS.theme)} line />
      <SharedTextField map={meta} item={null} name="hashtags" label={i18n._(META_WORDS.hashtags)} line />
      <SharedTextField map={meta} item={null} name="objectives" label={i18n._(META_WORDS.objectives)} />
      <SharedTextField map={meta} item={null} name="keyMessages" label={i18n._(META_WORDS.keyMessages)} />
      <SharedTextField map={meta} item={null} name="contact" label={i18n._(META_WORDS.contact)} line />
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
      <Segments
        label={i18n._(META_WORDS.state)}
        hideLabel
        value={state}
        options={PlanState.options.map((id) => ({ id, label: i18n._(STATE_WORDS[id]) }))}
        onChange={(chosen) => makeChange(editing, () => meta.set('state', chosen))}
      />
    </FieldFrame>
  )
}
