import { addDays } from '../../../shared/days.ts'
import type { CalendarEditing } from '../calendar/calendarProps.ts'
import type { OwnItem } from '../calendar/items.ts'
import { movedWith } from './movedWith.ts'
import type { KeyAction } from './moveKeys.ts'

interface ActOptions {
  readonly own: readonly OwnItem[]
  /** Null for those who read: they only open activities. */
  readonly editing: CalendarEditing | null
  readonly onOpen: (id: string) => void
}

/** Does what a key or a press asks of an occurrence. @returns the day to which its first day moved; null if it did not */
export function actOn(item: OwnItem, action: KeyAction, { own, editing, onOpen }: ActOptions): string | null {
  const { activity } = item
  if (action.kind === 'open' || editing === null) {
    onOpen(activity.id)
    return null
  }
  switch (action.kind) {
    case 'ask':
      editing.moves.ask(movedWith(item, own, editing))
      return null
    case 'select':
      editing.selection.toggle(activity.id)
      return null
    case 'move':
      editing.moves.move(movedWith(item, own, editing), { by: action.by })
      return addDays(item.first, action.by)
    case 'lengthen':
      editing.moves.lengthen(activity, 'last', { by: action.by })
      return null
  }
}
