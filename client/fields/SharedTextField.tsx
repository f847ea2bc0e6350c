import { useId } from 'react'
import type * as Y from 'yjs'
import { Field } from '../ui/Field.tsx'
import { useYText } from '../sync/useYText.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { useNestedText } from './useEntry.ts'

interface SharedTextFieldProps {
  readonly map: Y.Map<unknown>
  readonly name: string
  readonly label: string
  readonly item: string | null
  /** Where in the item, if not the name itself. */
  readonly field?: string
  /** One line: Enter does not break it. It wraps all the same. */
  readonly line?: boolean
  readonly hint?: string
}

/** A text that several people may type in at once. */
export function SharedTextField({ map, name, label, item, field, line, hint }: SharedTextFieldProps) {
  const text = useNestedText(map, name)
  const id = useId()
  return (
    <FieldFrame item={item} field={field ?? name}>
      <Field id={id} label={label} hint={hint}>
        {text !== null && <SharedTextArea id={id} text={text} line={line === true} hinted={hint !== undefined} />}
      </Field>
    </FieldFrame>
  )
}

function SharedTextArea({
  id,
  text,
  line,
  hinted,
}: {
  readonly id: string
  readonly text: Y.Text
  readonly line: boolean
  readonly hinted: boolean
}) {
  const bind = useYText(text)
  return (
    <textarea
      ref={bind}
      id={id}
      data-shared=""
      className={line ? 'input line' : 'input'}
      rows={line ? 1 : 2}
      aria-describedby={hinted ? `${id}-hint` : undefined}
      onKeyDown={(event) => {
        if (line && event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
      }}
    />
  )
}
