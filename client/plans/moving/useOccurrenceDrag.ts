import type { PointerEvent as ReactPointerEvent, RefObject } from 'react'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import type { CalendarEditing } from '../calendar/calendarProps.ts'
import type { CalendarItem, OwnItem } from '../calendar/items.ts'
import type { PointerAt } from './followPointer.ts'
import { movedWith } from './movedWith.ts'
import { useDragWords } from './useDragWords.ts'
import { useMoveDrag, type DragShown } from './useMoveDrag.ts'

interface OccurrenceDragOptions {
  /** The note beside the pointer. */
  readonly note: RefObject<HTMLElement | null>
  /** Scrolls sideways along with the pointer, if there is one. */
  readonly scroller?: RefObject<HTMLElement | null>
  readonly own: readonly OwnItem[]
  readonly items: readonly CalendarItem[]
  readonly editing: CalendarEditing | null
  /** Called when a drag begins. @returns a function that finds the day at a place on screen; null where none is */
  readonly readDays: () => (at: PointerAt) => string | null
  /** Marks on screen what a release would do; null when the drag is over. */
  readonly mark: (shown: DragShown | null) => void
}

/** Drags in the calendar and the timeline: activities to other days, their edges, and activities without a day. */
export function useOccurrenceDrag({ note, scroller, own, items, editing, readDays, mark }: OccurrenceDragOptions) {
  const wordsOf = useDragWords(items)
  const begin = useMoveDrag(note, { readDays, wordsOf, mark, scroller, moves: editing?.moves ?? NO_MOVES })
  return {
    grab: (event: ReactPointerEvent): void => {
      if (editing === null || !(event.target instanceof Element)) return
      const key = event.target.closest<HTMLElement>('[data-occurrence]')?.dataset.occurrence
      const item = own.find((one) => one.key === key)
      if (item === undefined) return
      const { activity, date } = item
      const edge = event.target.closest<HTMLElement>('[data-edge]')?.dataset.edge
      const isEdge = edge === 'first' || edge === 'last'
      begin(
        event,
        isEdge ? { moved: [{ activity, date }], edge } : { moved: movedWith(item, own, editing), edge: null },
      )
    },
    grabUndated: (event: ReactPointerEvent, activity: ActivityView): void => {
      if (editing !== null) begin(event, { moved: [{ activity, date: null }], edge: null })
    },
  }
}

const NO_MOVES = { move: () => undefined, lengthen: () => undefined }
