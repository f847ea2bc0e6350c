import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/forms/TextInput.tsx'

interface NoteAtProps {
  /** The name of the part or activity. */
  readonly name: string
  /** Undefined without a note. */
  readonly words: string | undefined
  /** @param words empty: takes the note away */
  readonly onChange: (words: string) => void
}

const MOST_CHARACTERS = 1000

/** A note of the person who decides, at its place. It is sent with the decision. */
export function NoteAt({ name, words, onChange }: NoteAtProps) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  if (!isOpen && words === undefined)
    return (
      <Button kind="quiet" icon="comment-plus" onPress={() => setOpen(true)}>
        {t`Add a note: ${name}`}
      </Button>
    )
  return (
    <div className="report-note">
      <TextInput
        label={t`Note: ${name}`}
        value={words ?? ''}
        rows={2}
        maxLength={MOST_CHARACTERS}
        onChange={onChange}
      />
      <Button
        kind="quiet"
        icon="trash"
        onPress={() => {
          setOpen(false)
          onChange('')
        }}
      >
        <Trans>Remove note</Trans>
      </Button>
    </div>
  )
}
