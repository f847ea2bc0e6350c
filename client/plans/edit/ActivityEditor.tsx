import { memo, type ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import type { ShownActivityKey } from '../../../shared/plans/fields.ts'
import { FieldEditor } from '../../fields/FieldEditor.tsx'
import { RichField } from '../../richtext/RichField.tsx'
import { ACTIVITY_FIELDS, isListKey, isRichKey, isWhenKey } from '../../../shared/plans/activityFields.ts'
import { PLAIN_FIELDS } from '../../fields/activityFields.ts'
import { PANEL_GROUPS } from '../panelGroups.ts'
import { VisibilityHint } from '../VisibilityHint.tsx'
import { FieldGroup } from './FieldGroup.tsx'
import { LIST_EDITORS } from './ListFields.tsx'
import { OwnerField } from './OwnerField.tsx'
import { SuggestedEnglishLine, type SuggestedLineProps } from './SuggestedEnglishLine.tsx'
import { TookPlaceFields } from './TookPlaceFields.tsx'
import { useWhenEdit } from './when/whenEdit.ts'
import { WhenFields } from './when/WhenFields.tsx'

interface ActivityEditorProps {
  readonly map: Y.Map<unknown>
  readonly item: string
}

interface WholeEditorProps extends ActivityEditorProps, Omit<SuggestedLineProps, 'map'> {}

/**
 * Every field of one activity: its title as the heading, groups of facts, its description. Each field observes its own part
 * of the document, so a keystroke in one does not render the others.
 */
export const ActivityEditor = memo(function ActivityEditor({ map, item, campaign, language }: WholeEditorProps) {
  const renderField = (name: ShownActivityKey): ReactNode => <ActivityField map={map} item={item} name={name} />
  return (
    <div className="activity-editor">
      <div className="activity-title">{renderField('title')}</div>
      <div className="activity-gloss">
        {renderField('gloss')}
        <SuggestedEnglishLine map={map} campaign={campaign} language={language} />
      </div>
      <TookPlaceFields map={map} item={item} />
      {PANEL_GROUPS.map(({ group, fields }) => (
        <FieldGroup key={group} map={map} group={group} fields={fields} renderField={renderField} />
      ))}
      <div className="field-group">{renderField('description')}</div>
    </div>
  )
})

function ActivityField({ map, item, name }: ActivityEditorProps & { readonly name: ShownActivityKey }) {
  const { i18n } = useLingui()
  const label = i18n._(ACTIVITY_FIELDS[name].label)
  if (name === 'startsOn') return <ActivityWhen map={map} item={item} />
  if (isWhenKey(name) || name === 'dates') return null
  if (name === 'owner') return <OwnerField map={map} item={item} label={label} />
  if (isRichKey(name)) return <RichField map={map} item={item} name={name} label={label} />
  if (isListKey(name)) {
    const ListEditor = LIST_EDITORS[name]
    return <ListEditor map={map} activity={item} label={label} name={name} />
  }
  return (
    <>
      <FieldEditor map={map} item={item} shown={PLAIN_FIELDS[name]} />
      {name === 'visibility' && <VisibilityHint map={map} />}
    </>
  )
}

function ActivityWhen({ map, item }: ActivityEditorProps) {
  return <WhenFields map={map} item={item} edit={useWhenEdit(map)} />
}
