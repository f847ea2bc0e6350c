import type * as Y from 'yjs'
import type { Option } from '../ui/forms/option.ts'
import { MultiSelect } from '../ui/forms/MultiSelect.tsx'
import { TagInput } from '../ui/forms/TagInput.tsx'
import { makeChange, useEditing } from './editing.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { useMembers, useNestedMap } from './useEntry.ts'
import { setMember } from '../../shared/fields/layout.ts'

interface SetFieldProps {
  readonly map: Y.Map<unknown>
  readonly name: string
  readonly label: string
  readonly item: string | null
  readonly field?: string
  /** The options; null if people type their own words. */
  readonly options: readonly Option[] | null
}

/** A set: simultaneous additions of two people are merged. */
export function SetField(props: SetFieldProps) {
  const set = useNestedMap(props.map, props.name)
  return (
    <FieldFrame item={props.item} field={props.field ?? props.name}>
      {set !== null && <Members {...props} set={set} />}
    </FieldFrame>
  )
}

function Members({ map, name, label, options, set }: SetFieldProps & { readonly set: Y.Map<unknown> }) {
  const editing = useEditing()
  const values = useMembers(set)
  const toggle = (value: string, chosen: boolean): void =>
    makeChange(editing, () => setMember(map, name, value, chosen))
  return options === null ? (
    <TagInput
      label={label}
      values={values}
      onAdd={(value) => toggle(value, true)}
      onRemove={(value) => toggle(value, false)}
    />
  ) : (
    <MultiSelect label={label} options={options} values={values} onToggle={toggle} />
  )
}
