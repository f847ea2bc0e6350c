/** Editors for a choice and for a set that are a list already: no button has to open them first. */
import { useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import { setMember } from '../../shared/fields/layout.ts'
import type { Option } from '../ui/forms/option.ts'
import { OptionSearch } from '../ui/forms/OptionSearch.tsx'
import { readChoice, type ChoiceValue } from './choiceValue.ts'
import { makeChange, useEditing } from './editing.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { useEntry, useMembers, useNestedMap } from './useEntry.ts'

interface EditorProps {
  readonly map: Y.Map<unknown>
  readonly name: string
  readonly label: string
  readonly item: string
  readonly options: readonly Option[]
}

const NONE = ''

interface SingleOptionEditorProps extends EditorProps {
  readonly spec: ChoiceValue
  readonly onDone: () => void
}

/** One value out of a list; choosing one finishes. */
export function SingleOptionEditor({ map, name, label, item, options, spec, onDone }: SingleOptionEditorProps) {
  const { t } = useLingui()
  const editing = useEditing()
  const value = readChoice(useEntry(map, name), spec)
  const all = spec.fallback === null ? [{ id: NONE, label: t`Not set` }, ...options] : options
  function choose(chosen: string): void {
    if (chosen !== String(value ?? NONE)) {
      makeChange(editing, () => (chosen === NONE ? map.delete(name) : map.set(name, chosen)))
    }
    onDone()
  }
  return (
    <FieldFrame item={item} field={name}>
      <OptionSearch
        label={label}
        options={all}
        values={[String(value ?? NONE)]}
        mode="single"
        onToggle={(chosen, is) => is && choose(chosen)}
      />
    </FieldFrame>
  )
}

/** Several values out of a list; each tick is a change of its own. */
export function OptionSetEditor(props: EditorProps) {
  const set = useNestedMap(props.map, props.name)
  return (
    <FieldFrame item={props.item} field={props.name}>
      {set !== null && <Members {...props} set={set} />}
    </FieldFrame>
  )
}

function Members({ map, name, label, options, set }: EditorProps & { readonly set: Y.Map<unknown> }) {
  const editing = useEditing()
  const toggle = (value: string, chosen: boolean): void =>
    makeChange(editing, () => setMember(map, name, value, chosen))
  return <OptionSearch label={label} options={options} values={useMembers(set)} mode="multiple" onToggle={toggle} />
}
