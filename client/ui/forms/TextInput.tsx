import { useId } from 'react'
import { Field } from './Field.tsx'

interface TextInputProps {
  readonly label: string
  readonly value: string
  readonly maxLength: number
  readonly rows?: number
  readonly type?: 'text' | 'url' | 'email'
  readonly hint?: string
  /** An error message. */
  readonly problem?: string | undefined
  readonly onChange: (value: string) => void
  /** The action of Ctrl+Enter. */
  readonly onSend?: () => void
}

/** A text of one line, or of several. */
export function TextInput(props: TextInputProps) {
  const { label, value, maxLength, rows, type = 'text', hint, problem, onChange, onSend } = props
  const id = useId()
  const shared = {
    id,
    className: problem === undefined ? 'input' : 'input bad',
    maxLength,
    value,
    'aria-invalid': problem !== undefined,
    ...(problem === undefined && hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }),
  }
  return (
    <Field id={id} label={label} hint={problem ?? hint} bad={problem !== undefined}>
      {rows === undefined ? (
        <input {...shared} type={type} dir="auto" onChange={({ target }) => onChange(target.value)} />
      ) : (
        <textarea
          {...shared}
          rows={rows}
          dir="auto"
          onChange={({ target }) => onChange(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend?.()
          }}
        />
      )}
    </Field>
  )
}
