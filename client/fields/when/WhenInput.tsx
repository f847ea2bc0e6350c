import { DateInput } from '../../ui/forms/DateInput.tsx'
import { TimeInput } from '../../ui/forms/TimeInput.tsx'
import { useEditing } from '../editing.ts'
import { FieldFrame } from '../FieldFrame.tsx'

interface WhenInputProps {
  readonly item: string
  /** The path in the item. */
  readonly field: string
  readonly kind: 'day' | 'time'
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly problem?: string | undefined
}

/** A day or a time of an item, typed part by part. */
export function WhenInput({ item, field, kind, ...input }: WhenInputProps) {
  const { likelyDay: near } = useEditing()
  return (
    <FieldFrame item={item} field={field}>
      {kind === 'day' ? <DateInput {...input} near={near} /> : <TimeInput {...input} />}
    </FieldFrame>
  )
}
