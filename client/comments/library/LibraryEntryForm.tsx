import { useEffect, useId, useRef, useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { PersonId } from '../../../shared/ids.ts'
import type { RichText } from '../../../shared/richtext/json.ts'
import { Field } from '../../ui/forms/Field.tsx'
import { Composer } from '../compose/Composer.tsx'

interface LibraryEntryFormProps {
  readonly person: PersonId
  /** The name under which the draft is cached until it is saved. */
  readonly draft: string
  readonly titleLabel: string
  readonly textLabel: string
  readonly title: string
  readonly text: RichText | null
  readonly onKeep: (title: string, text: RichText) => Promise<void>
  readonly onCancel: () => void
}

const NOBODY: readonly [] = []

/** The form of a saved answer: its title or question, and its text. */
export function LibraryEntryForm(props: LibraryEntryFormProps) {
  const { t } = useLingui()
  const id = useId()
  const { titleLabel } = props
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const [title, setTitle] = useState(props.title)
  return (
    <div className="stack">
      <Field id={id} label={titleLabel}>
        <input
          className="input"
          id={id}
          ref={first}
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Field>
      <Composer
        label={props.textLabel}
        isField
        person={props.person}
        draft={props.draft}
        initial={props.text}
        candidates={NOBODY}
        sendLabel={t`Save`}
        notYet={title.trim() === '' ? t`Fill in “${titleLabel}” first.` : null}
        onCancel={props.onCancel}
        onSend={({ body }) => props.onKeep(title.trim(), body)}
      />
    </div>
  )
}
