import { useState, type ClipboardEvent } from 'react'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import { activityMap } from '../../../shared/plans/layout.ts'
import { viewActivity } from '../../../shared/plans/view.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { useEditing } from '../../fields/editing.ts'
import { keysAtEnd } from '../../fields/order.ts'
import { announce, showToast } from '../../ui/announce.ts'
import { draftOf, emptyDraft, writeColumn } from '../cells/columnCells.ts'
import type { GridReading } from '../cells/ownerCell.ts'
import { ownLabels } from '../cells/ownLabels.ts'
import { addDraft, differs, writeDraft, type Draft } from '../cells/drafts.ts'
import { putTable, tableOn } from '../clipboard/clipboardTable.ts'
import { isWithHeadings } from '../clipboard/headingRow.ts'
import { planPaste, type CellRange, type PastePlan } from '../clipboard/planPaste.ts'
import type { Write } from '../parts/inParts.ts'
import { useWriteActivities } from '../parts/writeActivities.ts'
import { useOpenImport } from '../import/ImportProvider.tsx'
import { asImportedTable } from '../import/begin/importSource.ts'
import { cellRefOf, type CellRef } from './cells/cells.ts'
import { ColumnKey } from './columns.ts'
import { useAnnounceEdited } from './useAnnounceEdited.ts'
import type { RangeSelection } from './useCellRange.ts'

export interface GridClipboardOptions {
  /** All activities of the plan in its order: pasted rows beyond the last one are added. */
  readonly all: readonly ActivityView[]
  readonly activities: readonly ActivityView[]
  readonly columns: readonly ColumnKey[]
  readonly selected: ReadonlySet<string>
  readonly range: RangeSelection
  readonly reading: GridReading
}

/** Copies, cuts, pastes, fills and empties ranges of cells. Each is one step of undo. */
export function useGridClipboard(options: GridClipboardOptions) {
  const { all, activities, columns, selected, range, reading } = options
  const { t } = useLingui()
  const { doc } = useEditing()
  const writeActivities = useWriteActivities()
  const announceEdited = useAnnounceEdited()
  const openImport = useOpenImport()
  /** A paste that waits for an answer, or that has unread cells to show. */
  const [shown, setShown] = useState<{ readonly kind: 'ask' | 'unread'; readonly plan: PastePlan } | null>(null)

  /** As the document has it now: the screen lags a moment behind, and keys come faster. */
  const now = (shownOne: ActivityView): ActivityView =>
    viewActivity(shownOne.id, activityMap(doc, shownOne.id)).value ?? shownOne

  /** The range; from the box of a row the selected rows; else the cell that has the focus. */
  function rangeAt(place: CellRef): CellRange | null {
    const several = range.current()
    if (several !== null) return several
    const column = ColumnKey.safeParse(place.column)
    const rows = activities.filter(({ id }) => selected.has(id))
    if (rows.length > 0 && !column.success) return { activities: rows, columns }
    const own = activities.filter(({ id }) => id === place.row)
    return column.success && own.length > 0 ? { activities: own, columns: [column.data] } : null
  }

  function copy(event: ClipboardEvent): CellRange | null {
    const place = cellRefOf(event.target)
    const copied = place === null || isTyping(event) ? null : rangeAt(place)
    if (copied === null) return null
    event.preventDefault()
    const table = copied.activities
      .map(now)
      .map((activity) => copied.columns.map((column) => writeColumn(activity, column, reading)))
    if (!putTable(event.clipboardData, table)) {
      announceNoAccess()
      return null
    }
    const cells = copied.activities.length * copied.columns.length
    announce(t`${plural(cells, { one: '# cell copied', other: '# cells copied' })}`)
    return copied
  }

  function cut(event: ClipboardEvent): void {
    const copied = copy(event)
    if (copied !== null) void empty(copied)
  }

  function paste(event: ClipboardEvent): void {
    const place = cellRefOf(event.target)
    const target = place === null || isTyping(event) ? null : rangeAt(place)
    const [row] = target?.activities ?? []
    const [column] = target?.columns ?? []
    if (target === null || row === undefined || column === undefined) return
    event.preventDefault()
    const table = tableOn(event.clipboardData)
    if (table === null) return announceNoAccess()
    if (isWithHeadings(table, ownLabels()))
      return openImport({
        kind: 'table',
        table: asImportedTable(tableOn(event.clipboardData, { spread: true }) ?? table),
      })
    const below = activities.slice(activities.indexOf(row))
    const plan = planPaste(table, { below, right: columns.slice(columns.indexOf(column)), target }, reading)
    if (plan.additions.length > 0) setShown({ kind: 'ask', plan })
    else void write(plan)
  }

  async function write(plan: PastePlan): Promise<void> {
    setShown(null)
    const orders = keysAtEnd(all, plan.additions.length)
    const additions = plan.additions.map(
      (draft, at): Write =>
        (doc) =>
          addDraft(doc, draft, orders[at] ?? ''),
    )
    const isWritten = await writeAll([...changesOf(doc, plan.changes), ...additions])
    if (isWritten && (plan.unread.length > 0 || plan.columnsLeft > 0)) setShown({ kind: 'unread', plan })
  }

  async function writeAll(writes: readonly Write[]): Promise<boolean> {
    const outcome = await writeActivities(writes)
    if (outcome.kind === 'written') announceEdited(writes.length)
    return outcome.kind === 'written'
  }

  async function empty({ activities: rows, columns: some }: CellRange): Promise<void> {
    const draft = emptyDraft(some, reading)
    await writeAll(
      changesOf(
        doc,
        rows.map(({ id }) => ({ id, draft })),
      ),
    )
  }

  /** Copies the first row of the range into the others. */
  async function fillDown(): Promise<void> {
    const several = range.current()
    const [first, ...others] = several?.activities ?? []
    if (several === null || first === undefined || others.length === 0)
      return announce(t`Select the cell and those below it first, with Shift and the arrow keys.`)
    const draft = draftOf(now(first), several.columns)
    await writeAll(
      changesOf(
        doc,
        others.map(({ id }) => ({ id, draft })),
      ),
    )
  }

  function announceNoAccess(): void {
    showToast(
      t`The browser gives no access to the clipboard, or there is no text on it. Allow it for this page, and try again.`,
    )
  }

  return {
    handlers: { onCopy: (event: ClipboardEvent) => void copy(event), onCut: cut, onPaste: paste },
    fillDown,
    empty,
    shown,
    setShown,
    write,
  }
}

/** Only of those that it would change: their number is said. */
const changesOf = (
  doc: Y.Doc,
  changes: readonly { readonly id: ActivityView['id']; readonly draft: Draft }[],
): readonly Write[] =>
  changes
    .filter(({ id, draft }) => differs(viewActivity(id, activityMap(doc, id)).value, draft))
    .map(({ id, draft }) => (at) => {
      writeDraft(at, id, draft)
      return null
    })

/** In the editor of a cell the browser's own clipboard works. */
const isTyping = ({ target }: ClipboardEvent): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox')
