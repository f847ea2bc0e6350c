import {
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
} from 'react'
import { addDays } from '../../../shared/days.ts'
import { singleKeysOn } from '../../ui/keys/singleKeys.ts'
import { actOn } from '../moving/actOn.ts'
import { keyActionOf, stepOfKey, type KeyAction } from '../moving/moveKeys.ts'
import type { OwnItem } from './items.ts'
import type { CalendarEditing, CalendarLook } from './calendarProps.ts'
import type { ShownWeeks } from './useShownWeeks.ts'

interface CalendarHandlersOptions {
  readonly root: RefObject<HTMLElement | null>
  readonly own: readonly OwnItem[]
  readonly shown: ShownWeeks
  readonly look: CalendarLook
  readonly editing: CalendarEditing | null
  /** The campaign's day. */
  readonly day: string
  readonly onOpen: (id: string) => void
  readonly grab: (event: PointerEvent) => void
}

/** Keys and presses in the calendar. One day is active: Tab reaches it and what stands on it. */
export function useCalendarHandlers(options: CalendarHandlersOptions) {
  const { own, shown, look, editing, onOpen, grab } = options
  const [chosenDay, setActiveDay] = useState(options.day)
  const activeDay = chosenDay < shown.first || chosenDay > shown.last ? firstOf(shown, options.day) : chosenDay
  const { focusLater, forgetFocus } = useFocusLater(options.root)
  const itemAt = (target: EventTarget): OwnItem | undefined => {
    const key = targetWith(target, 'occurrence')
    return key === null ? undefined : own.find((one) => one.key === key)
  }

  function goTo(day: string): void {
    setActiveDay(day)
    shown.bringIntoView(day)
    focusLater(`[data-on="${day}"]`)
  }
  function act(item: OwnItem, action: KeyAction): void {
    const day = actOn(item, action, { own, editing, onOpen })
    if (day !== null) {
      setActiveDay(day)
      shown.bringIntoView(day)
    }
    if (action.kind === 'move' || action.kind === 'lengthen') focusLater(`[data-occurrence="${CSS.escape(item.key)}"]`)
  }
  const handlers = {
    onPointerDown(event: PointerEvent): void {
      forgetFocus()
      grab(event)
    },
    onClick(event: MouseEvent): void {
      const item = itemAt(event.target)
      const [added, more, on] = (['add', 'more', 'on'] as const).map((name) => targetWith(event.target, name))
      if (item !== undefined) act(item, { kind: event.ctrlKey || event.metaKey ? 'select' : 'open' })
      else if (added !== null && added !== undefined) editing?.onAdd(added)
      else {
        const day = more ?? on ?? null
        if (day === null) return
        setActiveDay(day)
        if (more === null) return
        shown.goTo(day)
        look.onZoom('week')
      }
    },
    onKeyDown(event: KeyboardEvent): void {
      forgetFocus()
      const item = itemAt(event.target)
      const action = item === undefined || (editing === null && event.key !== 'Enter') ? null : keyActionOf(event)
      const step = action === null ? stepOfKey(event) : null
      if (item !== undefined && action !== null) act(item, action)
      else if (step !== null) goTo(addDays(activeDay, step))
      else if (event.key.toLowerCase() === 'n' && isPlain(event) && editing !== null && singleKeysOn())
        editing.onAdd(activeDay)
      else return
      event.preventDefault()
    },
    onBlur({ relatedTarget }: FocusEvent): void {
      if (relatedTarget !== null && !options.root.current?.contains(relatedTarget)) forgetFocus()
    },
    onFocus(event: FocusEvent): void {
      const on = targetWith(event.target, 'on')
      if (on !== null && on !== activeDay) setActiveDay(on)
    },
  }
  return { activeDay, handlers }
}

const isPlain = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => !ctrlKey && !metaKey && !altKey

function targetWith(target: EventTarget, name: 'occurrence' | 'add' | 'more' | 'on'): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>(`[data-${name}]`)?.dataset[name] ?? null) : null
}

const firstOf = ({ first, last }: ShownWeeks, day: string): string => (day >= first && day <= last ? day : first)

/** Focuses an element as soon as it is there, until the next key or press: what moves to another day is another element. */
function useFocusLater(root: RefObject<HTMLElement | null>) {
  const wanted = useRef<string | null>(null)
  const find = (): HTMLElement | null =>
    wanted.current === null ? null : (root.current?.querySelector<HTMLElement>(wanted.current) ?? null)
  useLayoutEffect(() => {
    const found = find()
    if (found !== null && found !== document.activeElement) found.focus()
  })
  return {
    focusLater: (selector: string): void => {
      wanted.current = selector
      find()?.focus()
    },
    forgetFocus: (): void => {
      wanted.current = null
    },
  }
}
