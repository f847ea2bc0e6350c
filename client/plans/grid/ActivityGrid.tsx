import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type RefObject } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import type { GridReading } from '../cells/ownerCell.ts'
import { useEditing } from '../../fields/editing.ts'
import { activitiesIn, type Row } from './view/arrange.ts'
import { cellAt, focusCell, keepOneReachable, neighbour, takeTab, type CellRef } from './cells/cells.ts'
import { CellEditor } from './cells/CellEditor.tsx'
import type { GridActions } from './gridActions.ts'
import { tracksOf, type ColumnKey } from './columns.ts'
import { GridHead } from './GridHead.tsx'
import { GridRow } from './GridRow.tsx'
import { GroupRow } from './GroupRow.tsx'
import { RowMenu } from './RowMenu.tsx'
import { othersByRow } from './rowPresence.ts'
import type { Selection } from './useSelection.ts'
import type { Sort } from './view/sorting.ts'
import { isTextColumn, useCellEditing } from './cells/useCellEditing.ts'
import { AskToAdd, UnreadCells } from '../clipboard/PasteDialogs.tsx'
import { useCellRange } from './useCellRange.ts'
import { useGridClipboard } from './useGridClipboard.ts'
import { useGridHandlers } from './useGridHandlers.ts'
import { useRowDrag } from './useRowDrag.ts'
import './grid.css'
import './gridEditing.css'

interface MenuPlace {
  readonly id: string
  readonly button: HTMLElement
}

interface ActivityGridProps {
  /** All of the plan, in its order. */
  readonly all: readonly ActivityView[]
  /** How pasted dates are meant. */
  readonly reading: GridReading
  readonly rows: readonly Row[]
  readonly columns: readonly ColumnKey[]
  /** Rows of one line. */
  readonly compact: boolean
  readonly day: string
  readonly openId: string | null
  readonly sort: Sort | null
  readonly selection: Selection
  readonly actions: GridActions
  /** Called when the person starts to edit this activity. */
  readonly onEdit: (id: string) => void
}

/** A plan's activities as a grid: every field edited in its place, by mouse and by keyboard. */
export function ActivityGrid(props: ActivityGridProps) {
  const { rows, columns, compact, sort, selection, actions } = props
  const { t } = useLingui()
  const grid = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLDivElement>(null)
  // Each scrolls sideways by itself: in one scroller the head could not stay at the top of the page.
  const [head, body] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)]
  useMarkWide(body)
  const activities = activitiesIn(rows)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const { cells, clipboard, handlers } = useGridInput(props, {
    grid,
    line,
    activities,
    onMenu: (id, button) => setMenu({ id, button }),
  })
  const edited = cells.editing
  const { tracks, least } = tracksOf(columns)
  return (
    <div className={compact ? 'agrid is-compact' : 'agrid'}>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its cells take the focus in turn */}
      <div
        role="grid"
        ref={grid}
        style={{ '--tracks': tracks, '--least': `${least}px` } as CSSProperties}
        aria-label={t`Activities`}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 2}
        aria-multiselectable
        {...handlers}
        {...clipboard.handlers}
      >
        <div role="rowgroup" className="agrid-head" ref={head} onScroll={() => follow(head, body)}>
          <div role="presentation" className="agrid-in">
            <GridHead
              columns={columns}
              sort={sort}
              allSelected={selection.ids.size === activities.length && activities.length > 0}
            />
          </div>
        </div>
        <div role="rowgroup" className="agrid-scroll" ref={body} onScroll={() => follow(body, head)}>
          <div role="presentation" className="agrid-in">
            <Rows {...props} edited={edited} />
          </div>
        </div>
      </div>
      <div className="dropline" ref={line} hidden aria-hidden="true" />
      <OpenCellEditor activities={activities} cells={cells} />
      <PasteDialog clipboard={clipboard} />
      {menu !== null && (
        <OpenRowMenu menu={menu} activities={activities} actions={actions} onClose={() => setMenu(null)} />
      )}
    </div>
  )
}

/** Marks the rows while they are wider than there is room for. In the DOM only: the rows need not be rendered for it. */
function useMarkWide(body: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const rows = body.current
    if (rows === null) return
    const observer = new ResizeObserver(() => rows.toggleAttribute('data-wide', rows.scrollWidth > rows.clientWidth))
    for (const one of [rows, ...rows.children]) observer.observe(one)
    return () => observer.disconnect()
  }, [body])
}

/** Scrolls one part as far sideways as the other. */
function follow(
  { current: from }: RefObject<HTMLElement | null>,
  { current: to }: RefObject<HTMLElement | null>,
): void {
  if (from !== null && to !== null && to.scrollLeft !== from.scrollLeft) to.scrollLeft = from.scrollLeft
}

interface GridInput {
  readonly grid: RefObject<HTMLDivElement | null>
  /** Where a row that is dragged would be put. */
  readonly line: RefObject<HTMLDivElement | null>
  /** Those that are shown, in their order. */
  readonly activities: readonly ActivityView[]
  readonly onMenu: (id: string, button: HTMLElement) => void
}

/** All that mouse, keyboard and clipboard do in the grid. */
function useGridInput(props: ActivityGridProps, { grid, line, activities, onMenu }: GridInput) {
  const { all, columns, selection, reading, actions, onEdit } = props
  const cells = useCellEditing(grid, onEdit)
  const drag = useRowDrag(grid, line, ({ id, index }) => actions.moveTo?.(id, index))
  const range = useCellRange(grid, activities, columns)
  const clipboard = useGridClipboard({
    all,
    activities,
    columns,
    selected: selection.ids,
    range,
    reading,
  })
  const { handlers, lastPlace } = useGridHandlers({
    grid,
    activities,
    selection,
    actions,
    cells,
    range,
    clipboard,
    drag,
    onMenu,
  })
  useReachable(grid, lastPlace)
  return { cells, clipboard, handlers }
}

/** Asks about a paste that adds activities, or says what of it could not be read. */
function PasteDialog({ clipboard }: { readonly clipboard: ReturnType<typeof useGridClipboard> }) {
  const { shown, setShown, write } = clipboard
  if (shown === null) return null
  const { plan } = shown
  const close = (): void => setShown(null)
  return shown.kind === 'ask' ? (
    <AskToAdd plan={plan} onPaste={(chosen) => void write(chosen)} onCancel={close} />
  ) : (
    <UnreadCells plan={plan} onClose={close} />
  )
}

/** One cell can always be reached by Tab; and if the row that had the focus went, the one in its place has it. */
function useReachable(grid: RefObject<HTMLElement | null>, lastPlace: RefObject<(CellRef & { index: number }) | null>) {
  useEffect(() => {
    const around = grid.current
    if (around === null) return
    keepOneReachable(around)
    const last = lastPlace.current
    if (last === null || document.activeElement !== document.body) return
    const row =
      around.querySelector<HTMLElement>(`[aria-rowindex="${last.index}"]`) ??
      [...around.querySelectorAll<HTMLElement>('[data-row]')].at(-1)
    const place = { row: row?.dataset.row ?? '', column: last.column }
    focusCell(cellAt(around, last) ?? cellAt(around, place) ?? neighbour(around, place, 'row-start', last.column))
    if (document.activeElement instanceof HTMLElement) {
      const cell = document.activeElement.closest<HTMLElement>('[data-cell]')
      if (cell !== null) takeTab(around, cell)
    }
  })
}

type Edited = ReturnType<typeof useCellEditing>['editing']

function Rows({ rows, columns, day, openId, selection, edited }: ActivityGridProps & { readonly edited: Edited }) {
  const { present } = useEditing()
  const othersIn = othersByRow(present)
  return (
    <>
      {rows.map((row, at) =>
        row.kind === 'group' ? (
          <GroupRow key={`group:${row.value}`} group={row} day={day} rowIndex={at + 2} columns={columns.length + 2} />
        ) : (
          <GridRow
            key={row.activity.id}
            activity={row.activity}
            columns={columns}
            day={day}
            rowIndex={at + 2}
            selected={selection.ids.has(row.activity.id)}
            open={row.activity.id === openId}
            editing={edited?.id === row.activity.id && isTextColumn(edited.column) ? edited.column : null}
            others={othersIn(row.activity.id)}
          />
        ),
      )}
    </>
  )
}

interface OpenCellEditorProps {
  readonly activities: readonly ActivityView[]
  readonly cells: ReturnType<typeof useCellEditing>
}

function OpenCellEditor({ activities, cells }: OpenCellEditorProps) {
  const edited = cells.editing
  const editedActivity = activities.find(({ id }) => id === edited?.id)
  if (edited === null || editedActivity === undefined || isTextColumn(edited.column)) return null
  return (
    <CellEditor
      key={`${edited.id}/${edited.column}`}
      activity={editedActivity}
      column={edited.column}
      cell={cells.cell}
      onClose={cells.close}
    />
  )
}

interface OpenRowMenuProps extends Pick<ActivityGridProps, 'actions'> {
  readonly menu: MenuPlace
  readonly activities: readonly ActivityView[]
  readonly onClose: () => void
}

function OpenRowMenu({ menu, activities, actions, onClose }: OpenRowMenuProps) {
  const index = activities.findIndex(({ id }) => id === menu.id)
  const activity = activities[index]
  if (activity === undefined) return null
  return (
    <RowMenu
      activity={activity}
      index={index}
      count={activities.length}
      button={menu.button}
      actions={actions}
      onClose={onClose}
    />
  )
}
