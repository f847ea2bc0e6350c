import type * as Y from 'yjs'
import { Checkbox } from '../ui/forms/Checkbox.tsx'
import { readChoice, type ChoiceValue } from './choiceValue.ts'
import { makeChange, useEditing } from './editing.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { useEntry } from './useEntry.ts'

interface FlagFieldProps {
  readonly map: Y.Map<unknown>
  readonly name: string
  readonly spec: ChoiceValue
  readonly label: string
  readonly item: string | null
  readonly field?: string
}

/** Yes or no; the last one who chose wins. */
export function FlagField({ map, name, spec, label, item, field }: FlagFieldProps) {
  const editing = useEditing()
  const value = readChoice(useEntry(map, name), spec) === true
  return (
    <FieldFrame item={item} field={field ?? name}>
      <Checkbox isSelected={value} onChange={(chosen) => makeChange(editing, () => map.set(name, chosen))}>
        {label}
      </Checkbox>
    </FieldFrame>
  )
}
