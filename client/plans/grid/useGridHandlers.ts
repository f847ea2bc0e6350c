import { useRef, type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { useEditing } from '../../fields/editing.ts'
import { announce } from '../../ui/announce.ts'
import type { GridActions } from './gridActions.ts'
import { isFieldCell, type RangeSelection } from './useCellRange.ts'
import type { useGridClipboard } from './useGridClipboard.ts'
import { cellAt, focusCell, neighbour, cellRefOf, takeTab, type CellRef } from './cells/cells.ts'
import { clearCell } from './cells/clearCell.ts'
import { ColumnKey, fieldOfColumn } from './columns.ts'
import { commandOf, type Command } from './gridKeys.ts'
import { isTextColumn, type CellEditing } from './cells/useCellEditing.ts'
import { useCommentSlots, WHOLE_ENTRY } from '../../fields/commentSlots.ts'
import type { Selection } from './useSelection.ts'

interface GridHandlersOptions {
  readonly grid: RefObject<HTMLElement | null>
  readonly activities: readonly ActivityView[]
  readonly selection: Selection
  readonly actions: GridActions
  readonly cells: CellEditing
  readonly range: RangeSelection
  readonly clipboard: ReturnType<typeof useGridClipboard>
  readonly drag: (event: PointerEvent, id: string) => void
  readonly onMenu: (id: string, button: HTMLElement) => void
}

/** Handles keys, pointer and focus for all cells of the grid, so that rows need no handlers. */
export function useGridHandlers(options: GridHandlersOptions) {
  const { grid, cells } = options
  const wanted = useRef('title')
  const lastPlace = useRef<(CellRef & { index: number }) | null>(null)

  const onKeyDown = useKeys(options, wanted)
  const { onClick, onPointerDown } = usePointer(options)

  function onFocus(event: FocusEvent): void {
    const cell = event.target.closest<HTMLElement>('[data-cell]')
    const place = cellRefOf(cell)
    if (cell === null || place === null || grid.current === null) return
    takeTab(grid.current, cell)
    if (place.column !== 'group') wanted.current = place.column
    lastPlace.current = { ...place, index: Number(cell.closest('[data-row]')?.getAttribute('aria-rowindex')) }
  }

  function onBlur(event: FocusEvent): void {
    const to = event.relatedTarget
    if (cells.editing !== null && isTextColumn(cells.editing.column) && event.target instanceof HTMLTextAreaElement)
      cells.drop()
    if (!(to instanceof Node) || grid.current?.contains(to) !== true) lastPlace.current = null
  }

  return { handlers: { onKeyDown, onClick, onPointerDown, onFocus, onBlur }, lastPlace }
}

/** @returns the handler of keys: the grid's commands, or those of the text editor in a cell */
function useKeys(options: GridHandlersOptions, wanted: RefObject<string>): (event: KeyboardEvent) => void {
  const { cells } = options
  const run = useCommands(options, wanted)

  function onKeyDown(event: KeyboardEvent): void {
    const place = cellRefOf(event.target)
    if (place === null || event.nativeEvent.isComposing) return
    if (cells.editing !== null) return onTextKey(event)
    const command = commandOf(event)
    if (command === null || (command.kind === 'edit' && event.target instanceof HTMLButtonElement)) return
    if (command.kind !== 'edit' || !command.typing) event.preventDefault()
    run(command, place)
  }

  /** Handles keys in the editor of a text. Shift+Enter breaks the line where the text may have several. */
  function onTextKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && event.shiftKey && cells.editing?.column !== 'title') return
    const to = { Enter: 'down', Tab: event.shiftKey ? 'left' : 'right', Escape: null } as const
    if (!(event.key in to)) return
    event.preventDefault()
    event.stopPropagation()
    cells.close(to[event.key as keyof typeof to])
  }

  return onKeyDown
}

function useCommands(options: GridHandlersOptions, wanted: RefObject<string>) {
  const { grid, activities, selection, actions, cells, range, clipboard } = options
  const clear = useClear()
  const comment = useComment()
  const activityAt = (row: string): ActivityView | undefined => activities.find(({ id }) => id === row)

  function run(command: Command, place: CellRef): void {
    const around = grid.current
    const activity = activityAt(place.row)
    if (around === null) return
    switch (command.kind) {
      case 'move':
        range.clear()
        return focusCell(neighbour(around, place, command.to, wanted.current))
      case 'select-all':
        return selection.toggleAll()
      case 'extend': {
        const next = neighbour(around, place, command.step === 1 ? 'down' : 'up', wanted.current)
        // Cells and rows are two things: from the box of a row its neighbours are selected, from a field a range of cells.
        if (!isFieldCell(place)) selectRows([place.row, cellRefOf(next ?? null)?.row ?? ''])
        else stretchTo(place, next)
        return focusCell(next)
      }
      case 'widen': {
        const next = neighbour(around, place, command.step === 1 ? 'right' : 'left', wanted.current)
        if (next === undefined || !stretchTo(place, next)) return
        return focusCell(next)
      }
      case 'fill-down':
        return void clipboard.fillDown()
      case 'edit':
        if (place.column === 'select' && !command.typing) {
          return activity === undefined ? selection.toggleAll() : selection.toggle(place.row)
        }
        return activity === undefined ? undefined : cells.open(place)
      case 'open':
        return activity === undefined ? undefined : actions.open(activity.id)
      case 'comment':
        return activity === undefined ? undefined : comment(activity.id, place.column)
      case 'select':
        return activity === undefined ? undefined : selection.toggle(activity.id)
      case 'clear':
        return activity === undefined ? undefined : clearAt(activity, place.column)
      case 'reorder':
        return activity === undefined ? undefined : reorder(activity, command.step)
    }
  }

  function selectRows(rows: readonly string[]): void {
    selection.add(rows.filter((id) => activityAt(id) !== undefined))
  }

  /** @returns whether both are cells of fields, so that there is a range */
  function stretchTo(from: CellRef, next: HTMLElement | undefined): boolean {
    const to = cellRefOf(next ?? null)
    if (to === null || !isFieldCell(from) || !isFieldCell(to) || activityAt(to.row) === undefined) return false
    range.stretch(from, to)
    return true
  }

  function clearAt(activity: ActivityView, column: string): void {
    const several = range.current()
    if (several === null) clear(activity, column)
    else void clipboard.empty(several)
  }

  function reorder(activity: ActivityView, step: -1 | 1): void {
    const index = activities.indexOf(activity) + step
    if (actions.moveTo === null) return actions.explainOrder()
    if (index >= 0 && index < activities.length) actions.moveTo(activity.id, index)
  }

  return run
}

/** Asks about the field of a cell; in other cells about the activity. */
function useComment(): (row: string, name: string) => void {
  const { t } = useLingui()
  const { askAbout } = useCommentSlots()
  return (row, name) => {
    const column = ColumnKey.safeParse(name)
    if (askAbout === null) announce(t`You cannot comment here.`)
    else askAbout(row, column.success ? fieldOfColumn(column.data) : WHOLE_ENTRY)
  }
}

function useClear(): (activity: ActivityView, name: string) => void {
  const { t } = useLingui()
  const editing = useEditing()
  return (activity, name) => {
    const column = ColumnKey.safeParse(name)
    if (!column.success) return
    if (isTextColumn(column.data))
      return announce(t`Press Enter to edit this text. Shared texts cannot be cleared with one key.`)
    if (clearCell(editing, activity, column.data)) announce(t`Cell cleared`)
    else announce(t`Nothing to clear`)
  }
}

function usePointer({ grid, activities, selection, actions, cells, range, drag, onMenu }: GridHandlersOptions) {
  /** The pressed cell already had the focus. */
  const again = useRef(false)
  const activityAt = (row: string): ActivityView | undefined => activities.find(({ id }) => id === row)

  function onClick(event: MouseEvent): void {
    const { target } = event
    const place = cellRefOf(target)
    if (place === null || !(target instanceof Element)) return
    const { row } = place
    const button = target.closest<HTMLElement>('button')
    const edit = target.closest<HTMLElement>('[data-edit]')?.dataset.edit
    if (target instanceof HTMLInputElement) {
      if (row === 'head') selection.toggleAll()
      else if (event.shiftKey) selection.extendTo(row)
      else selection.toggle(row)
    } else if (button?.dataset.sort !== undefined) actions.sortBy(ColumnKey.parse(button.dataset.sort))
    else if (button?.dataset.open !== undefined) actions.open(row)
    else if (button?.dataset.menu !== undefined) onMenu(row, button)
    else if (cells.editing !== null || activityAt(row) === undefined || event.shiftKey) return
    else if (edit !== undefined) cells.open({ row, column: edit }, place.column)
    else if (again.current || target.matches('.gap')) cells.open(place)
  }

  function onPointerDown(event: PointerEvent): void {
    const place = cellRefOf(event.target)
    if (place === null || grid.current === null || !(event.target instanceof Element)) return
    again.current = document.activeElement === cellAt(grid.current, place)
    const from = cellRefOf(document.activeElement)
    if (!event.shiftKey) range.clear()
    else if (from !== null && isFieldCell(from) && isFieldCell(place) && activityAt(place.row) !== undefined) {
      // The focus stays in the first cell, and no text is selected.
      event.preventDefault()
      range.stretch(from, place)
    }
    if (event.target.closest('[data-grip]') === null) return
    if (actions.moveTo === null) actions.explainOrder()
    else drag(event, place.row)
  }

  return { onClick, onPointerDown }
}
