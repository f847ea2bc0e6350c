import { useEffect, useId, useRef, useState } from 'react'
import { Trans } from '@lingui/react/macro'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/forms/Field.tsx'

interface TextMendProps {
  readonly label: string
  /** The cell's current text. */
  readonly text: string
  readonly onSet: (text: string) => void
  readonly onLeave: () => void
}

/** Another text for a cell. Enter sets it, Escape leaves it. */
export function TextMend({ label, text, onSet, onLeave }: TextMendProps) {
  const id = useId()
  const [typed, setTyped] = useState(text)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])
  const set = (): void => {
    if (typed.trim() !== '') onSet(typed)
  }
  return (
    <Field id={id} label={label}>
      <span className="row import-text-mend">
        <input
          ref={input}
          className="input"
          id={id}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            // During composition Enter accepts a candidate.
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') {
              // The button that has the focus next is not pressed by it.
              event.preventDefault()
              set()
            }
            if (event.key !== 'Escape') return
            // The dialog stays open.
            event.stopPropagation()
            onLeave()
          }}
        />
        <Button onPress={set}>
          <Trans>Set</Trans>
        </Button>
      </span>
    </Field>
  )
}
