import { memo } from 'react'
import { useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import type { ShownActivityKey } from '../../../shared/plans/fields.ts'
import { FieldEditor } from '../../fields/FieldEditor.tsx'
import { RichField } from '../../richtext/RichField.tsx'
import { ACTIVITY_FIELDS, ACTIVITY_KEYS, isListKey, isRichKey, isWhenKey, PLAIN_FIELDS } from '../activityFields.ts'
import { LIST_EDITORS } from './ListFields.tsx'
import { OwnerField } from './OwnerField.tsx'
import { WhenFields } from './WhenFields.tsx'

interface ActivityEditorProps {
  readonly map: Y.Map<unknown>
  readonly item: string
}

/** These come first, in the order in which planners fill them in; the others follow in reading order. */
const FIRST = ['title', 'gloss', 'type', 'status', 'visibility'] as const satisfies readonly ShownActivityKey[]
const OTHERS = ACTIVITY_KEYS.filter((key) => !isWhenKey(key) && !FIRST.some((first) => first === key))

/**
 * Every field of one activity. Each field observes its own part of the document, so a keystroke in one does not render
 * the others.
 */
export const ActivityEditor = memo(function ActivityEditor({ map, item }: ActivityEditorProps) {
  const at = { map, item }
  return (
    <div className="fields">
      <ActivityField {...at} name="title" />
      <ActivityField {...at} name="gloss" />
      <ActivityField {...at} name="type" />
      <div className="pair">
        <ActivityField {...at} name="status" />
        <ActivityField {...at} name="visibility" />
      </div>
      <WhenFields {...at} />
      {OTHERS.map((key) => (
        <ActivityField {...at} key={key} name={key} />
      ))}
    </div>
  )
})

function ActivityField({ map, item, name }: ActivityEditorProps & { readonly name: ShownActivityKey }) {
  const { i18n } = useLingui()
  const label = i18n._(ACTIVITY_FIELDS[name].label)
  if (isWhenKey(name) || name === 'dates') return null
  if (name === 'owner') return <OwnerField map={map} item={item} label={label} />
  if (isRichKey(name)) return <RichField map={map} item={item} name={name} label={label} />
  if (isListKey(name)) {
    const ListEditor = LIST_EDITORS[name]
    return <ListEditor map={map} activity={item} label={label} name={name} />
  }
  return <FieldEditor map={map} item={item} shown={PLAIN_FIELDS[name]} />
}
