/** The days and hours of one activity, and the two ways to change them: at once, or as a draft that is written when its editor closes. */
import { useEffect, useRef, useState } from 'react'
import type * as Y from 'yjs'
import { keysOf } from '../../../fields/fieldEntry.ts'
import { readChoice } from '../../../fields/choiceValue.ts'
import { makeChange, useEditing, type Editing } from '../../../fields/editing.ts'
import { setLikelyTimeZone } from '../../../fields/when/likelyTimeZone.ts'
import { useShared } from '../../../sync/useShared.ts'
import { activityFields } from '../../../../shared/plans/fields.ts'
import { withLastDay, type When } from '../../../../shared/plans/movedWhen.ts'
import { setOwnDays } from '../../../../shared/plans/writeDays.ts'

export interface WhenEdit {
  readonly values: When
  readonly set: (change: Partial<When>) => void
  /** Writes what is held, because something else that builds on it is about to change. */
  readonly flush: () => void
}

export interface WhenDraft extends WhenEdit {
  /** Ends the draft. Fields that hand over their value later, as they go, write it or lose it in the same way. */
  readonly end: (how: 'keep' | 'forget') => void
}

const NO_VALUES: Readonly<Record<keyof When, null>> = {
  startsOn: null,
  endsOn: null,
  startTime: null,
  endTime: null,
  timeZone: null,
}
const KEYS = keysOf(NO_VALUES)
const isDay = (key: keyof When): boolean => key === 'startsOn' || key === 'endsOn'

function valuesIn(map: Y.Map<unknown>): When {
  const values = KEYS.map((key) => [key, readChoice(map.get(key), activityFields[key])])
  return Object.fromEntries(values) as unknown as When
}

const useValues = (map: Y.Map<unknown>): When => JSON.parse(useShared(map, () => JSON.stringify(valuesIn(map)))) as When

/** Writes the values that differ, as one step of undo. */
function write(editing: Editing, map: Y.Map<unknown>, change: Partial<When>): void {
  const before = valuesIn(map)
  const differing = KEYS.filter((key) => key in change && change[key] !== before[key])
  if (differing.length === 0) return
  const days = { ...before, ...change }
  makeChange(editing, () => {
    if (differing.some(isDay)) setOwnDays(map, days)
    for (const key of differing.filter((one) => !isDay(one))) {
      const value = change[key] ?? null
      if (value === null) map.delete(key)
      else map.set(key, value)
    }
    if ((change.startTime ?? null) !== null) setLikelyTimeZone(map, editing.likelyZone)
  })
}

/** Each change is written at once. */
export function useWhenEdit(map: Y.Map<unknown>): WhenEdit {
  const editing = useEditing()
  return {
    values: useValues(map),
    set: (change) => write(editing, map, withLastDay(valuesIn(map), change)),
    flush: () => undefined,
  }
}

interface DraftState {
  readonly held: Partial<When>
  readonly phase: 'open' | 'keep' | 'forget'
}
const OPEN: DraftState = { held: {}, phase: 'open' }

/** Changes are held until the draft ends: colleagues see one change, and undo has one step. */
export function useWhenDraft(map: Y.Map<unknown>): WhenDraft {
  const editing = useEditing()
  const [held, setHeld] = useState<Partial<When>>({})
  const state = useRef<DraftState>(OPEN)
  const latest = useRef({ editing, map })
  useEffect(() => {
    latest.current = { editing, map }
  })
  function hold(next: Partial<When>): void {
    state.current = { ...state.current, held: next }
    setHeld(next)
  }
  function flush(): void {
    write(latest.current.editing, latest.current.map, state.current.held)
    hold({})
  }
  function end(how: 'keep' | 'forget'): void {
    if (state.current.phase !== 'open') return
    if (how === 'keep') flush()
    state.current = { held: {}, phase: how }
  }
  const whenGone = useRef(end)
  useEffect(() => {
    whenGone.current = end
  })
  useEffect(() => {
    state.current = OPEN
    return () => whenGone.current('keep')
  }, [])
  return {
    values: { ...useValues(map), ...held },
    set(change) {
      const { phase, held: before } = state.current
      const next = withLastDay({ ...valuesIn(map), ...before }, change)
      if (phase === 'open') hold({ ...before, ...next })
      else if (phase === 'keep') write(editing, map, next)
    },
    flush,
    end,
  }
}
