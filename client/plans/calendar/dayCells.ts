/** The cells of days in the calendar on screen: which is at a place, and which are marked. */
import type { PointerAt } from '../moving/followPointer.ts'
import type { DragShown } from '../moving/useMoveDrag.ts'

/**
 * Reads once where the cells of days are: to ask the browser at each move of the pointer would make a drag late.
 * @returns a function that finds the day at a place on screen; null outside of the weeks
 */
export function readDays(root: HTMLElement | null): (at: PointerAt) => string | null {
  const { scrollX: left, scrollY: top } = window
  const cells = [...cellsOf(root)].map((cell) => ({ day: cell.dataset.day ?? '', box: cell.getBoundingClientRect() }))
  return ({ x, y }) => {
    const [ownX, ownY] = [x + scrollX - left, y + scrollY - top]
    const found = cells.find(({ box }) => ownX >= box.left && ownX < box.right && ownY >= box.top && ownY < box.bottom)
    return found?.day ?? null
  }
}

/** Marks where a drag would end, and what is dragged. */
export function mark(root: HTMLElement | null, shown: DragShown | null): void {
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
