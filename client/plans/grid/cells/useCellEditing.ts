import { useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { cellAt, focusCell, neighbour, type CellRef } from './cells.ts'
import { PLAIN_FIELDS } from '../../../fields/activityFields.ts'
import { ColumnKey, isListColumn, isOwnColumn, type TextColumn } from '../columns.ts'
import type { Move } from '../gridKeys.ts'

interface EditedCell {
  readonly id: string
  readonly column: ColumnKey
}

export interface CellEditing {
  readonly editing: EditedCell | null
  /** The cell with the open editor. */
  readonly cell: RefObject<HTMLElement | null>
  /** Opens the editor of a field. `at`: the column whose cell it opens at, if different. */
  readonly open: (place: CellRef, at?: string) => void
  /** Leaves the editor. `to`: where the focus goes from there; null: it stays. */
  readonly close: (to: Move | null) => void
  /** Leaves it because the focus is elsewhere already. */
  readonly drop: () => void
}

export const isTextColumn = (column: ColumnKey): column is TextColumn =>
  !isOwnColumn(column) && !isListColumn(column) && PLAIN_FIELDS[column].kind === 'text'

/** The cell being edited. Opening and closing happen at once, so that the next key already goes to the right place. */
export function useCellEditing(grid: RefObject<HTMLElement | null>, onEdit: (id: string) => void): CellEditing {
  const [editing, setEditing] = useState<EditedCell | null>(null)
  const cell = useRef<HTMLElement | null>(null)
  const from = useRef<CellRef | null>(null)
  return {
    editing,
    cell,
    open(place, at) {
      const column = ColumnKey.safeParse(place.column)
      const stands = { row: place.row, column: at ?? place.column }
      if (grid.current === null || !column.success) return
      cell.current = cellAt(grid.current, stands)
      from.current = stands
      flushSync(() => {
        onEdit(place.row)
        setEditing({ id: place.row, column: column.data })
      })
    },
    close(to) {
      flushSync(() => setEditing(null))
      const [around, place] = [grid.current, from.current]
      if (around === null || place === null) return
      const next = to === null ? undefined : neighbour(around, place, to, place.column)
      focusCell(next ?? cellAt(around, place))
    },
    drop: () => setEditing(null),
  }
}
