import { useEffect, useRef, type RefObject } from 'react'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import type { CellRange } from '../clipboard/planPaste.ts'
import { cellAt, type CellRef } from './cells/cells.ts'
import { ColumnKey } from './columns.ts'

export interface RangeSelection {
  /** Stretches the range from its first cell, or from `from` if there is none, to a cell. */
  readonly stretch: (from: CellRef, to: CellRef) => void
  readonly clear: () => void
  /** The range of several cells; null if there is none. */
  readonly current: () => CellRange | null
}

/** A rectangle of cells. It is marked in the DOM only, so that stretching it does not render two hundred rows. */
export function useCellRange(
  grid: RefObject<HTMLElement | null>,
  activities: readonly ActivityView[],
  columns: readonly ColumnKey[],
): RangeSelection {
  const corners = useRef<{ readonly from: CellRef; readonly to: CellRef } | null>(null)

  function current(): CellRange | null {
    if (corners.current === null) return null
    const { from, to } = corners.current
    const rows = between(
      activities.map(({ id }) => id as string),
      from.row,
      to.row,
    )
    const shown = between(columns as readonly string[], from.column, to.column)
    if (rows === null || shown === null) return null
    const range = { activities: activities.slice(...rows), columns: columns.slice(...shown) }
    return range.activities.length * range.columns.length > 1 ? range : null
  }
  function mark(): void {
    const around = grid.current
    if (around === null) return
    for (const cell of around.querySelectorAll('[data-ranged]')) cell.removeAttribute('data-ranged')
    const range = current()
    for (const { id } of range?.activities ?? [])
      for (const column of range?.columns ?? []) cellAt(around, { row: id, column })?.setAttribute('data-ranged', '')
  }
  // Rows that were rendered again, sorted or filtered have lost their marks.
  useEffect(() => {
    if (corners.current !== null) mark()
  })
  return {
    stretch(from, to) {
      corners.current = { from: corners.current?.from ?? from, to }
      mark()
    },
    clear() {
      if (corners.current === null) return
      corners.current = null
      mark()
    },
    current,
  }
}

function between(all: readonly string[], from: string, to: string): readonly [number, number] | null {
  const [a, b] = [all.indexOf(from), all.indexOf(to)]
  return a === -1 || b === -1 ? null : [Math.min(a, b), Math.max(a, b) + 1]
}

/** A cell of a field, rather than the box or the menu of its row. */
export const isFieldCell = (place: CellRef): boolean => ColumnKey.safeParse(place.column).success
