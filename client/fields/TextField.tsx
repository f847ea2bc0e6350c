import { useId } from 'react'
import type * as Y from 'yjs'
import { Field } from '../ui/forms/Field.tsx'
import { SharedTextArea } from './carets/SharedTextArea.tsx'
import { FieldFrame } from './FieldFrame.tsx'

interface TextFieldProps {
  /** Null while it is not there yet. */
  readonly text: Y.Text | null
  readonly label: string
  readonly item: string | null
  readonly field: string
  /** One line: Enter does not break it. It wraps anyway. */
  readonly line?: boolean | undefined
  readonly hint?: string | undefined
  /** Stands in the field while it is empty. */
  readonly prompt?: string | undefined
  /** The language it is written in, where that is not the page's. */
  readonly lang?: string | undefined
}

/** A text that several people may type in at once. */
export function TextField({ text, label, item, field, line = false, hint, prompt, lang }: TextFieldProps) {
  const id = useId()
  return (
    <FieldFrame item={item} field={field}>
      <Field id={id} label={label} hint={hint}>
        {text !== null && (
          <SharedTextArea
            text={text}
            id={id}
            className={line ? 'input line' : 'input'}
            rows={line ? 1 : 2}
            lang={lang}
            dir="auto"
            placeholder={prompt}
            aria-describedby={hint === undefined ? undefined : `${id}-hint`}
            onKeyDown={(event) => {
              if (line && event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
            }}
          />
        )}
      </Field>
    </FieldFrame>
  )
}
