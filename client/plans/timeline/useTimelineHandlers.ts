import { useState, type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject } from 'react'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import type { CalendarEditing } from '../calendar/calendarProps.ts'
import type { OwnItem } from '../calendar/items.ts'
import { actOn } from '../moving/actOn.ts'
import { keyActionOf } from '../moving/moveKeys.ts'
import { barAt, useKeptFocus } from './useKeptFocus.ts'

interface TimelineHandlersOptions {
  readonly root: RefObject<HTMLElement | null>
  readonly activities: readonly ActivityView[]
  /** In the order of the rows. */
  readonly own: readonly OwnItem[]
  readonly editing: CalendarEditing | null
  readonly onOpen: (id: string) => void
  readonly grab: (event: PointerEvent) => void
  readonly grabUndated: (event: PointerEvent, activity: ActivityView) => void
}

/** Keys and presses in the timeline. Tab reaches one bar; arrows lead from bar to bar. */
export function useTimelineHandlers(options: TimelineHandlersOptions) {
  const { root, activities, own, editing, onOpen, grab, grabUndated } = options
  const [chosen, setChosen] = useState<string | null>(null)
  const keptFocus = useKeptFocus(root)
  const reachable = own.some(({ key }) => key === chosen) ? chosen : (own[0]?.key ?? null)
  const itemAt = (target: EventTarget): OwnItem | undefined => {
    const key = dataOf(target, 'occurrence')
    return key === null ? undefined : own.find((one) => one.key === key)
  }
  const undatedAt = (target: EventTarget): ActivityView | undefined => {
    const id = dataOf(target, 'undated')
    return id === null ? undefined : activities.find((one) => one.id === id)
  }
  function step(from: OwnItem, by: 1 | -1): void {
    const next = own[own.indexOf(from) + by]
    if (next === undefined) return
    setChosen(next.key)
    const bar = barAt(root, next.key)
    bar?.focus()
    bar?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const handlers = {
    ...keptFocus,
    onPointerDown(event: PointerEvent): void {
      const undated = undatedAt(event.target)
      if (undated === undefined) grab(event)
      else grabUndated(event, undated)
    },
    onClick(event: MouseEvent): void {
      const [item, undated, opens] = [itemAt(event.target), undatedAt(event.target), dataOf(event.target, 'opens')]
      if (opens !== null) onOpen(opens)
      else if (undated !== undefined) editing?.moves.ask([{ activity: undated, date: null }])
      else if (item !== undefined) {
        setChosen(item.key)
        actOn(item, { kind: event.ctrlKey || event.metaKey ? 'select' : 'open' }, { own, editing, onOpen })
      }
    },
    onKeyDown(event: KeyboardEvent): void {
      const item = itemAt(event.target)
      if (item === undefined) return
      const action = editing === null && event.key !== 'Enter' ? null : keyActionOf(event)
      if (action !== null) actOn(item, action, { own, editing, onOpen })
      else if (event.key === 'ArrowDown' || event.key === 'ArrowRight') step(item, 1)
      else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') step(item, -1)
      else return
      event.preventDefault()
    },
  }
  return { reachable, handlers }
}

const dataOf = (target: EventTarget, name: 'occurrence' | 'undated' | 'opens'): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>(`[data-${name}]`)?.dataset[name] ?? null) : null
