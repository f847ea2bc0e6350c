import type * as Y from 'yjs'
import { makeChange, useEditing } from '../editing.ts'
import { readChoice, type ChoiceValue } from '../choiceValue.ts'
import { setLikelyTimeZone } from './likelyTimeZone.ts'
import { useEntry } from '../useEntry.ts'
import { WhenInput } from './WhenInput.tsx'

interface WhenFieldProps {
  readonly map: Y.Map<unknown>
  readonly name: 'day' | 'until' | 'startTime' | 'endTime'
  /** The path in the item. */
  readonly field: string
  /** The object that has the time zone. */
  readonly zoneOf: Y.Map<unknown>
  readonly spec: ChoiceValue
  readonly label: string
  readonly item: string
}

/** A day or a time of an entry of an item. */
export function WhenField({ map, name, field, zoneOf, spec, label, item }: WhenFieldProps) {
  const editing = useEditing()
  const value = readChoice(useEntry(map, name), spec) as string | null
  function set(typed: string | null): void {
    if (typed !== null && !spec.schema.safeParse(typed).success) return
    makeChange(editing, () => {
      if (typed === null) map.delete(name)
      else map.set(name, typed)
      if (name === 'startTime' && typed !== null) setLikelyTimeZone(zoneOf, editing.likelyZone)
    })
  }
  const kind = name === 'day' || name === 'until' ? 'day' : 'time'
  return <WhenInput item={item} field={field} kind={kind} label={label} value={value} onChange={set} />
}
