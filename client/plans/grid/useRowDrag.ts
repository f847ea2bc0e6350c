import { useEffect, useRef, type PointerEvent as ReactPointerEvent, type RefObject } from 'react'
import { followPointer } from '../moving/followPointer.ts'

interface Drop {
  readonly id: string
  /** The row's new index among the activities shown. */
  readonly index: number
}

/**
 * Moves rows by their grips. A line shows the new place of the row; Escape cancels. The DOM is changed directly while
 * dragging, because React would be too slow sixty times a second.
 * @returns the handler of a pressed grip
 */
export function useRowDrag(
  grid: RefObject<HTMLElement | null>,
  line: RefObject<HTMLElement | null>,
  onDrop: (drop: Drop) => void,
): (event: ReactPointerEvent, id: string) => void {
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])
  return (event, id) => {
    const around = grid.current
    const rows = [...(around?.querySelectorAll<HTMLElement>('.grid-row[data-row]') ?? [])].filter(isActivity)
    const own = rows.findIndex((row) => row.dataset.row === id)
    if (around === null || own === -1 || event.button !== 0) return
    event.preventDefault()
    /** The row before which it would be dropped. */
    let gap = own

    function show(pointer: number): void {
      gap = gapAt(rows, pointer)
      const top = around?.getBoundingClientRect().top ?? 0
      const at = edgeAt(rows, gap)
      if (line.current === null) return
      line.current.hidden = gap === own || gap === own + 1
      line.current.style.transform = `translateY(${at - top}px)`
    }
    function end(how: 'released' | 'ended'): void {
      stop.current = null
      delete rows[own]?.dataset.drawn
      if (line.current !== null) line.current.hidden = true
      if (how === 'released' && gap !== own && gap !== own + 1) onDrop({ id, index: gap > own ? gap - 1 : gap })
    }

    stop.current?.()
    rows[own]?.setAttribute('data-drawn', '')
    stop.current = followPointer(event, { onMove: ({ y }) => show(y), onEnd: end })
  }
}

const isActivity = (row: HTMLElement): boolean => row.getAttribute('aria-selected') !== null

function middleOf(row: HTMLElement): number {
  const { top, height } = row.getBoundingClientRect()
  return top + height / 2
}

/** @returns the index of the row before which a row dropped at the pointer would come */
function gapAt(rows: readonly HTMLElement[], pointer: number): number {
  const gap = rows.findIndex((row) => pointer < middleOf(row))
  return gap === -1 ? rows.length : gap
}

function edgeAt(rows: readonly HTMLElement[], gap: number): number {
  const edge = gap < rows.length ? rows[gap]?.getBoundingClientRect().top : rows.at(-1)?.getBoundingClientRect().bottom
  return edge ?? 0
}
