import type * as Y from 'yjs'
import { DateInput } from '../ui/forms/DateInput.tsx'
import { TimeInput } from '../ui/forms/TimeInput.tsx'
import { makeChange, useEditing } from './editing.ts'
import { readChoice, type ChoiceValue } from './choiceValue.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { useEntry } from './useEntry.ts'

interface WhenFieldProps {
  readonly map: Y.Map<unknown>
  readonly name: 'startsOn' | 'endsOn' | 'startTime' | 'endTime'
  readonly spec: ChoiceValue
  readonly label: string
  readonly item: string
  readonly problem?: string | undefined
}

/** A day or a time of an item. */
export function WhenField({ map, name, spec, label, item, problem }: WhenFieldProps) {
  const editing = useEditing()
  const { likelyDay: near } = editing
  const value = readChoice(useEntry(map, name), spec) as string | null
  const isDay = name === 'startsOn' || name === 'endsOn'
  function set(typed: string | null): void {
    if (typed !== null && !spec.schema.safeParse(typed).success) return
    makeChange(editing, () => {
      if (typed === null) map.delete(name)
      else map.set(name, typed)
      // A time without a zone says little; the writer's own is the likeliest.
      if (name === 'startTime' && typed !== null && map.get('timeZone') === undefined) {
        map.set('timeZone', Intl.DateTimeFormat().resolvedOptions().timeZone)
      }
    })
  }
  return (
    <FieldFrame item={item} field={name}>
      {isDay ? (
        <DateInput label={label} value={value} onChange={set} problem={problem} near={near} />
      ) : (
        <TimeInput label={label} value={value} onChange={set} problem={problem} />
      )}
    </FieldFrame>
  )
}
