import type { PointerEvent as ReactPointerEvent, RefObject } from 'react'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import type { PointerAt } from '../moving/followPointer.ts'
import { useDragWords } from '../moving/useDragWords.ts'
import { useMoveDrag, type DragShown } from '../moving/useMoveDrag.ts'
import type { MovedActivity } from '../moving/useMoves.ts'
import type { CalendarItem, OwnItem } from './items.ts'
import type { CalendarEditing } from './calendarProps.ts'

interface CalendarDragOptions {
  readonly root: RefObject<HTMLElement | null>
  readonly note: RefObject<HTMLElement | null>
  readonly own: readonly OwnItem[]
  readonly items: readonly CalendarItem[]
  readonly editing: CalendarEditing | null
}

/** Drags in the calendar: activities to other days, their edges, and those of the tray. */
export function useCalendarDrag({ root, note, own, items, editing }: CalendarDragOptions) {
  const wordsOf = useDragWords(items)
  const begin = useMoveDrag(note, {
    dayAt: (at) => dayAt(root.current, at),
    wordsOf,
    mark: (shown) => mark(root.current, shown),
    moves: editing?.moves ?? NO_MOVES,
  })
  return {
    grab: (event: ReactPointerEvent): void => {
      if (editing === null || !(event.target instanceof Element)) return
      const key = event.target.closest<HTMLElement>('[data-occurrence]')?.dataset.occurrence
      const item = own.find((one) => one.key === key)
      if (item === undefined) return
      const edge = event.target.closest<HTMLElement>('[data-edge]')?.dataset.edge
      const isEdge = edge === 'first' || edge === 'last'
      begin(event, { moved: isEdge ? [alone(item)] : movedWith(item, own, editing), edge: isEdge ? edge : null })
    },
    grabUndated: (event: ReactPointerEvent, activity: ActivityView): void => {
      if (editing !== null) begin(event, { moved: [{ activity, date: null }], edge: null })
    },
  }
}

const NO_MOVES = { move: () => undefined, lengthen: () => undefined }

const alone = ({ activity, date }: OwnItem): MovedActivity => ({ activity, date })

/** Of several selected ones all move; one date of an unselected activity moves alone. */
export function movedWith(
  item: OwnItem,
  own: readonly OwnItem[],
  { selection: { ids } }: Pick<CalendarEditing, 'selection'>,
): readonly [MovedActivity, ...MovedActivity[]] {
  const { activity } = item
  if (!ids.has(activity.id)) return [alone(item)]
  const others = new Map(own.filter((one) => ids.has(one.activity.id)).map((one) => [one.activity.id, one.activity]))
  others.delete(activity.id)
  return [{ activity, date: null }, ...[...others.values()].map((other) => ({ activity: other, date: null }))]
}

/** The day whose cell is at this place; null outside of the weeks. */
function dayAt(root: HTMLElement | null, { x, y }: PointerAt): string | null {
  for (const cell of cellsOf(root)) {
    const { left, right, top, bottom } = cell.getBoundingClientRect()
    if (x >= left && x < right && y >= top && y < bottom) return cell.dataset.day ?? null
  }
  return null
}

function mark(root: HTMLElement | null, shown: DragShown | null): void {
  for (const cell of cellsOf(root)) {
    const { day = '' } = cell.dataset
    cell.toggleAttribute('data-target', shown !== null && day >= shown.after.first && day <= shown.after.last)
  }
  const dragged = new Set<string>(shown?.grabbed.moved.map(({ activity }) => activity.id))
  for (const one of root?.querySelectorAll<HTMLElement>('[data-occurrence]') ?? [])
    one.toggleAttribute('data-dragged', dragged.has(one.dataset.occurrence?.split('/')[0] ?? ''))
}

const cellsOf = (root: HTMLElement | null): Iterable<HTMLElement> =>
  root?.querySelectorAll<HTMLElement>('.cal-back[data-day]') ?? []
