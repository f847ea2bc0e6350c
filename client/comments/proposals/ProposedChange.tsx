import { useEffect, useId, useRef, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { FieldValue, Replacement } from '../../../shared/comments/proposals/proposal.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/forms/Field.tsx'
import { latePart } from '../../ui/latePart.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { asItIs, type Proposable } from './proposable.ts'

const ValueEditor = latePart(() => import('./ProposedValue.tsx'), { loading: <Skeleton lines={2} /> })

interface ProposedChangeProps {
  readonly proposable: Proposable
  /** Whether the person proposes something; a button begins it. */
  readonly isOpen: boolean
  readonly onChange: (replacement: Replacement) => void
}

/** Where the other words, or the other value, are written. */
export function ProposedChange({ proposable, isOpen, onChange }: ProposedChangeProps) {
  if (!isOpen)
    return (
      <Button kind="quiet" icon="pencil" onPress={() => onChange(asItIs(proposable))}>
        {proposable.of === 'words' ? <Trans>Propose other words</Trans> : <Trans>Propose another value</Trans>}
      </Button>
    )
  return (
    <div className="proposed-change">
      {proposable.of === 'words' ? (
        <ProposedWords before={proposable.before} onChange={(text) => onChange({ of: 'words', text })} />
      ) : (
        <ValueEditor
          field={proposable.field}
          before={proposable.before}
          onChange={(value: FieldValue) => onChange({ of: 'field', value })}
        />
      )}
    </div>
  )
}

interface ProposedWordsProps {
  readonly before: string
  readonly onChange: (text: string) => void
}

function ProposedWords({ before, onChange }: ProposedWordsProps) {
  const { t } = useLingui()
  const id = useId()
  const [text, setText] = useState(before)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  function change(typed: string): void {
    // A proposal stays within one paragraph.
    const line = typed.replaceAll(/[\n\r\u2028\u2029]+/g, ' ')
    setText(line)
    onChange(line)
  }
  return (
    <Field id={id} label={t`Replace with`} hint={text === '' ? t`The selected words would be removed.` : undefined}>
      <textarea
        ref={field}
        id={id}
        className="input"
        rows={Math.min(8, 2 + Math.floor(before.length / 60))}
        value={text}
        maxLength={5000}
        dir="auto"
        onChange={({ target }) => change(target.value)}
      />
    </Field>
  )
}
