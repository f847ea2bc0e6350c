import { useEffect, useRef, type PointerEvent as ReactPointerEvent, type RefObject } from 'react'
import { daysUntil, type DaySpan } from '../../../shared/days.ts'
import { lengthened, newDaysOfAll, spanAfter, spanOf, type Edge } from '../../../shared/plans/moving.ts'
import { followPointer, type PointerAt } from './followPointer.ts'
import type { MovedActivity, Moves } from './useMoves.ts'

/** A press that moves less is a click. */
const CLICK_PX = 4

export interface Grabbed {
  /** The dragged one comes first. */
  readonly moved: readonly [MovedActivity, ...MovedActivity[]]
  /** One end of it alone. */
  readonly edge: Edge | null
}

/** The move that a release would make now. */
export interface DragShown {
  readonly grabbed: Grabbed
  readonly before: DaySpan | null
  readonly after: DaySpan
}

interface MoveDragOptions {
  /** Called when a drag begins. @returns a function that finds the day at a place on screen; null where none is */
  readonly readDays: () => (at: PointerAt) => string | null
  /** Lines of the note beside the pointer. */
  readonly wordsOf: (shown: DragShown) => readonly string[]
  /** Marks the days on screen; null when the drag is over. */
  readonly mark: (shown: DragShown | null) => void
  readonly moves: Pick<Moves, 'move' | 'lengthen'>
  readonly scroller?: RefObject<HTMLElement | null> | undefined
}

/**
 * Drags activities to other days by mouse or pen; fingers scroll, and have *Move…*. A note beside the pointer says what a
 * release would do. The DOM is changed directly while dragging, because React would be too slow sixty times a second.
 * @param note the note's element
 * @returns the handler of a pressed activity
 */
export function useMoveDrag(
  note: RefObject<HTMLElement | null>,
  options: MoveDragOptions,
): (event: ReactPointerEvent, grabbed: Grabbed) => void {
  const stop = useRef<(() => void) | null>(null)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  useEffect(() => () => stop.current?.(), [])
  return (event, grabbed) => {
    if (event.button !== 0 || event.pointerType === 'touch' || event.ctrlKey || event.metaKey) return
    const pressed: PointerAt = { x: event.clientX, y: event.clientY }
    const dayAt = latest.current.readDays()
    const from = dayAt(pressed)
    let isDragging = false
    let day: string | null = null
    let shown: DragShown | null = null

    function onMove(at: PointerAt): void {
      if (!isDragging && Math.hypot(at.x - pressed.x, at.y - pressed.y) < CLICK_PX) return
      if (!isDragging) document.documentElement.dataset.drags = ''
      isDragging = true
      const now = dayAt(at)
      if (now !== day) {
        day = now
        shown = now === null ? null : outcomeOf(grabbed, from, now)
        latest.current.mark(shown)
        setWords(note.current, shown === null ? [] : latest.current.wordsOf(shown))
      }
      placeNote(note.current, at)
    }
    function onEnd(how: 'released' | 'ended'): void {
      stop.current = null
      delete document.documentElement.dataset.drags
      setWords(note.current, [])
      latest.current.mark(null)
      if (isDragging) swallowClick()
      if (how === 'released' && shown !== null) drop(latest.current.moves, grabbed, shown)
    }
    stop.current?.()
    stop.current = followPointer(event, { onMove, onEnd, scroller: latest.current.scroller?.current ?? null })
  }
}

/** @param from the day at which it was grabbed: a long bar moves by the distance from there; null in the tray */
function outcomeOf(grabbed: Grabbed, from: string | null, to: string): DragShown | null {
  const [one] = grabbed.moved
  const before = spanOf(one)
  if (grabbed.edge !== null) {
    const change = lengthened(one.activity, grabbed.edge, to)
    const after = change === null ? before : spanAfter(one, change)
    return before === null || after === null ? null : { grabbed, before, after }
  }
  const move = before === null || from === null ? { to } : { by: daysUntil(from, to) }
  const [change] = newDaysOfAll([one], move)
  const after = change === undefined ? before : spanAfter(one, change)
  return after === null ? null : { grabbed, before, after }
}

function drop(moves: Pick<Moves, 'move' | 'lengthen'>, { moved, edge }: Grabbed, { before, after }: DragShown): void {
  if (before?.first === after.first && before.last === after.last) return
  if (edge !== null) moves.lengthen(moved[0].activity, edge, { to: after[edge] })
  else if (moved.length === 1 || before === null) moves.move(moved, { to: after.first })
  else moves.move(moved, { by: daysUntil(before.first, after.first) })
}

function setWords(note: HTMLElement | null, lines: readonly string[]): void {
  if (note === null) return
  note.hidden = lines.length === 0
  note.replaceChildren(
    ...lines.map((line) => {
      const element = document.createElement('span')
      element.textContent = line
      return element
    }),
  )
}

const NOTE_PX = 14

/** Beside the pointer, on the side where there is room. */
function placeNote(note: HTMLElement | null, { x, y }: PointerAt): void {
  if (note === null || note.hidden) return
  const isRight = x + NOTE_PX + note.offsetWidth > innerWidth
  const left = isRight ? Math.max(x - NOTE_PX - note.offsetWidth, 0) : x + NOTE_PX
  note.style.transform = `translate(${left}px, ${Math.min(y + NOTE_PX, innerHeight - note.offsetHeight)}px)`
}

/** The release of a drag is no click on what lies below it. */
function swallowClick(): void {
  const stop = (event: Event): void => {
    event.stopPropagation()
    event.preventDefault()
  }
  addEventListener('click', stop, { capture: true, once: true })
  setTimeout(() => removeEventListener('click', stop, { capture: true }), 0)
}
