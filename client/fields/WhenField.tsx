import type * as Y from 'yjs'
import { DateInput } from '../ui/forms/DateInput.tsx'
import { TimeInput } from '../ui/forms/TimeInput.tsx'
import { makeChange, useEditing } from './editing.ts'
import { readChoice, type ChoiceValue } from './choiceValue.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { useEntry } from './useEntry.ts'

interface WhenFieldProps {
  readonly map: Y.Map<unknown>
  readonly name: 'startsOn' | 'endsOn' | 'day' | 'startTime' | 'endTime'
  /** The path in the item, if not the name itself. */
  readonly field?: string
  /** The object that has the time zone, if not `map` itself. */
  readonly zoneOf?: Y.Map<unknown>
  readonly spec: ChoiceValue
  readonly label: string
  readonly item: string
  readonly problem?: string | undefined
}

/** A day or a time of an item. */
export function WhenField({ map, name, field = name, zoneOf = map, spec, label, item, problem }: WhenFieldProps) {
  const editing = useEditing()
  const { likelyDay: near, likelyZone } = editing
  const value = readChoice(useEntry(map, name), spec) as string | null
  const isDay = name === 'startsOn' || name === 'endsOn' || name === 'day'
  function set(typed: string | null): void {
    if (typed !== null && !spec.schema.safeParse(typed).success) return
    makeChange(editing, () => {
      if (typed === null) map.delete(name)
      else map.set(name, typed)
      // A time without a zone says little; that of the centre is the likeliest, wherever its planner is now.
      if (name === 'startTime' && typed !== null && zoneOf.get('timeZone') === undefined)
        zoneOf.set('timeZone', likelyZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone)
    })
  }
  return (
    <FieldFrame item={item} field={field}>
      {isDay ? (
        <DateInput label={label} value={value} onChange={set} problem={problem} near={near} />
      ) : (
        <TimeInput label={label} value={value} onChange={set} problem={problem} />
      )}
    </FieldFrame>
  )
}
