/**
 * Finds cells on the page and moves the focus among them. The cell that takes the Tab key is marked in the DOM only,
 * so that moving the focus does not render two hundred rows.
 */
import type { Move } from '../gridKeys.ts'

/** A cell; `row` is an activity, `head`, or a group. */
export interface CellRef {
  readonly row: string
  readonly column: string
}

/** About one screenful of rows. */
const PAGE_ROWS = 10

export function cellRefOf(target: EventTarget | null): CellRef | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null
  const row = cell?.closest<HTMLElement>('[data-row]')
  if (cell === null || row === null || row === undefined) return null
  return { row: row.dataset.row ?? '', column: cell.dataset.cell ?? '' }
}

export function cellAt(grid: HTMLElement, { row, column }: CellRef): HTMLElement | null {
  return grid.querySelector(`[data-row="${CSS.escape(row)}"] > [data-cell="${CSS.escape(column)}"]`)
}

/** Returns the focusable part of a cell: its only button or box, or the cell itself. */
const focusable = (cell: HTMLElement): HTMLElement => cell.querySelector<HTMLElement>('[data-widget]') ?? cell

export function focusCell(cell: HTMLElement | null | undefined): void {
  if (cell === null || cell === undefined) return
  const target = focusable(cell)
  target.focus({ preventScroll: true })
  const before = target.getBoundingClientRect().top
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  if (target.getBoundingClientRect().top !== before) keepInSight(target, FRAMES_OF_LAYOUT)
}

const FRAMES_OF_LAYOUT = 4

/** Rows are laid out only as they come into view, and may then be higher than estimated: what was in sight is pushed out of it. */
function keepInSight(target: HTMLElement, frames: number): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== target) return
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    if (frames > 1) keepInSight(target, frames - 1)
  })
}

/** The head and all rows, in their order. */
const rowsIn = (grid: HTMLElement): readonly HTMLElement[] => [...grid.querySelectorAll<HTMLElement>('[data-row]')]

const cellsOf = (row: Element | null | undefined): readonly HTMLElement[] => [
  ...(row?.querySelectorAll<HTMLElement>(':scope > [data-cell]') ?? []),
]

/**
 * Returns the neighbouring cell in a direction; undefined at the edge.
 * @param wanted the column to return to: a group's row has one cell only, and below it the focus goes back to this
 * column
 */
export function neighbour(grid: HTMLElement, from: CellRef, to: Move, wanted: string): HTMLElement | undefined {
  const rows = rowsIn(grid)
  const at = rows.findIndex((row) => row.dataset.row === from.row)
  if (at === -1) return undefined
  const inRow = (index: number): HTMLElement | undefined => {
    const found = cellsOf(rows[index])
    return found.find((cell) => cell.dataset.cell === wanted) ?? found[0]
  }
  const cells = cellsOf(rows[at])
  const here = cells.findIndex((cell) => cell.dataset.cell === from.column)
  switch (to) {
    case 'left':
      return cells[here - 1]
    case 'right':
      return cells[here + 1]
    case 'row-start':
      return cells[0]
    case 'row-end':
      return cells.at(-1)
    case 'up':
      return inRow(at - 1)
    case 'down':
      return inRow(at + 1)
    case 'page-up':
      return inRow(Math.max(at - PAGE_ROWS, 1))
    case 'page-down':
      return inRow(Math.min(at + PAGE_ROWS, rows.length - 1))
    case 'grid-start':
      return cellsOf(rows[1])[0]
    case 'grid-end':
      return cellsOf(rows.at(-1)).at(-1)
  }
}

/** The cell that Tab reaches, by grid. */
const reachable = new WeakMap<HTMLElement, HTMLElement>()

/** Makes this cell the one that Tab reaches. */
export function takeTab(grid: HTMLElement, cell: HTMLElement): void {
  const target = focusable(cell)
  const before = reachable.get(grid)
  if (before !== undefined) before.tabIndex = -1
  target.tabIndex = 0
  reachable.set(grid, target)
}

/** After a change of the rows one cell must be reachable: the first title if the last one is gone. */
export function keepOneReachable(grid: HTMLElement): void {
  const now = reachable.get(grid)
  if (now !== undefined && grid.contains(now)) return
  const first = grid.querySelector<HTMLElement>('[role="rowheader"]') ?? cellsOf(rowsIn(grid)[1])[0]
  if (first !== undefined) takeTab(grid, first)
}
