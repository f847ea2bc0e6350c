import type * as Y from 'yjs'
import type { ChoiceValue } from './choiceValue.ts'
import { Select } from '../ui/forms/Select.tsx'
import type { Option } from '../ui/forms/option.ts'
import { makeChange, useEditing } from './editing.ts'
import { readChoice } from './choiceValue.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { useEntry } from './useEntry.ts'

interface ChoiceFieldProps {
  readonly map: Y.Map<unknown>
  readonly name: string
  readonly spec: ChoiceValue
  readonly label: string
  readonly item: string | null
  readonly field?: string
  readonly options: readonly Option[]
}

/** A single choice; the last one made wins. */
export function ChoiceField({ map, name, spec, label, item, field, options }: ChoiceFieldProps) {
  const editing = useEditing()
  const value = readChoice(useEntry(map, name), spec)
  return (
    <FieldFrame item={item} field={field ?? name}>
      <Select
        label={label}
        options={options}
        value={value === null ? null : String(value)}
        clearable={spec.fallback === null}
        onChange={(chosen) => makeChange(editing, () => (chosen === null ? map.delete(name) : map.set(name, chosen)))}
      />
    </FieldFrame>
  )
}
