import { useId, useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import { TypedAddress } from '../../shared/fields/values.ts'
import { Field } from '../ui/forms/Field.tsx'
import { makeChange, useEditing } from './editing.ts'
import { readChoice, type ChoiceValue } from './choiceValue.ts'
import type { TypedKind } from './fieldEntry.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { useLinkSlot } from './linkSlot.ts'
import { typedValue } from './typedValue.ts'
import { useEntry } from './useEntry.ts'

interface ValueFieldProps {
  readonly map: Y.Map<unknown>
  readonly name: string
  readonly spec: ChoiceValue
  readonly kind: TypedKind
  readonly label: string
  readonly item: string | null
  readonly field: string
}

/** A typed single value (an address, a number, a licence). It is saved on blur, and only if it is valid. */
export function ValueField({ map, name, spec, kind, label, item, field }: ValueFieldProps) {
  const problem = useProblem(kind)
  const editing = useEditing()
  const atLink = useLinkSlot()
  const id = useId()
  const value = readChoice(useEntry(map, name), spec)
  const kept = value === null ? '' : String(value)
  const [typed, setTyped] = useState<string | null>(null)
  const parsed =
    typed === null || typed.trim() === ''
      ? null
      : (kind === 'url' ? TypedAddress : spec.schema).safeParse(typedValue(typed, kind))
  const bad = parsed?.success === false
  function leave(): void {
    if (typed === null || bad) return
    setTyped(null)
    if (typed.trim() === kept) return
    makeChange(editing, () => (parsed === null ? map.delete(name) : map.set(name, parsed.data)))
  }
  return (
    <FieldFrame item={item} field={field}>
      <Field id={id} label={label} bad={bad} hint={bad ? problem : undefined}>
        <input
          className={bad ? 'input bad' : 'input'}
          id={id}
          inputMode={INPUT_MODES[kind]}
          value={typed ?? kept}
          aria-invalid={bad}
          aria-describedby={bad ? `${id}-hint` : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) leave()
            if (event.key === 'Escape' && typed !== null) {
              event.stopPropagation()
              setTyped(null)
            }
          }}
        />
      </Field>
      {(kind === 'url' || kind === 'https') && typed === null && kept !== '' && atLink(kept)}
    </FieldFrame>
  )
}

const INPUT_MODES = {
  text: 'text',
  url: 'url',
  https: 'url',
  email: 'email',
  phone: 'tel',
  number: 'numeric',
} as const

/** Returns why a typed value is rejected. A hook, because Lingui extracts messages only if `t` comes from one. */
function useProblem(kind: ValueFieldProps['kind']): string {
  const { t } = useLingui()
  switch (kind) {
    case 'number':
      return t`Enter a whole number, up to 10,000,000,000.`
    case 'url':
      return t`Enter a web address, such as https://example.org.`
    case 'https':
      return t`Enter an address that starts with https://.`
    case 'email':
      return t`Enter an email address, such as info@example.org.`
    case 'phone':
    case 'text':
      return t`Enter a shorter text.`
  }
}
