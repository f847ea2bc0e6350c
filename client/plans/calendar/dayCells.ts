/** The cells of days in the calendar on screen: which is at a place, and which are marked. */
import type { PointerAt } from '../moving/followPointer.ts'
import type { DragShown } from '../moving/useMoveDrag.ts'

/** The day whose cell is at this place; null outside of the weeks. */
export function dayAt(root: HTMLElement | null, { x, y }: PointerAt): string | null {
  for (const cell of cellsOf(root)) {
    const { left, right, top, bottom } = cell.getBoundingClientRect()
    if (x >= left && x < right && y >= top && y < bottom) return cell.dataset.day ?? null
  }
  return null
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
