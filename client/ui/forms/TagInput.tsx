import { useId, useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import { IconButton } from '../Button.tsx'
import { Tags } from './Tags.tsx'

interface TokensProps {
  readonly label: string
  readonly values: readonly string[]
  readonly onAdd: (value: string) => void
  readonly onRemove: (value: string) => void
}

const LONGEST = 200

/** Takes short words that people type: Enter or a comma adds each. */
export function TagInput({ label, values, onAdd, onRemove }: TokensProps) {
  const { t } = useLingui()
  const id = useId()
  const [typed, setTyped] = useState('')
  function take(): void {
    for (const part of typed.split(',')) {
      const value = part.trim().slice(0, LONGEST)
      if (value !== '') onAdd(value)
    }
    setTyped('')
  }
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <Tags label={label} items={values.map((value) => ({ id: value, label: value }))} onRemove={onRemove} />
      <div className="combo token-entry">
        <input
          className="input"
          id={id}
          value={typed}
          placeholder={t`Type and press Enter`}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            // During composition Enter accepts a candidate.
            if ((event.key !== 'Enter' && event.key !== ',') || event.nativeEvent.isComposing) return
            event.preventDefault()
            take()
          }}
        />
        {typed.trim() !== '' && <IconButton icon="plus" label={t`Add to ${label}`} onPress={take} />}
      </div>
    </div>
  )
}
