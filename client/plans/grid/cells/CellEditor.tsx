import type { KeyboardEvent, RefObject } from 'react'
import { useLingui } from '@lingui/react/macro'
import { activityMap } from '../../../../shared/plans/layout.ts'
import type { ActivityView } from '../../../../shared/plans/planView.ts'
import { useEditing } from '../../../fields/editing.ts'
import { FieldCellEditor } from '../../../fields/FieldCellEditor.tsx'
import { PLAIN_FIELDS } from '../../../fields/activityFields.ts'
import { VisibilityHint } from '../../VisibilityHint.tsx'
import { columnLabel } from '../columnLabels.ts'
import { isListColumn, type ColumnKey, type TextColumn } from '../columns.ts'
import type { Move } from '../gridKeys.ts'
import { OwnerCellEditor } from '../../edit/OwnerField.tsx'
import { CellPopover } from './CellPopover.tsx'
import { ListCellEditor } from './ListCellEditor.tsx'
import { WhenCellEditor } from './WhenCellEditor.tsx'

interface CellEditorProps {
  readonly activity: ActivityView
  readonly column: Exclude<ColumnKey, TextColumn>
  /** The cell that it floats at. */
  readonly cell: RefObject<HTMLElement | null>
  /** `to`: where the focus goes next; null: back to the cell. */
  readonly onClose: (to: Move | null) => void
}

/** The editor of a field other than plain text, floating at its cell. Enter and Escape leave it, Tab goes on. */
export function CellEditor({ activity, column, cell, onClose }: CellEditorProps) {
  const { i18n, t } = useLingui()
  const { doc } = useEditing()
  const map = activityMap(doc, activity.id)
  const name = i18n._(columnLabel(column))
  const title = activity.title.trim() === '' ? t`Untitled activity` : activity.title
  const label = `${name}: ${title}`
  if (map === null) return null
  if (isListColumn(column))
    return <ListCellEditor column={column} item={activity.id} {...{ map, label, cell, onClose }} />
  if (column === 'when') return <WhenCellEditor item={activity.id} {...{ map, label, cell, onClose }} />
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Tab') {
      event.preventDefault()
      onClose(event.shiftKey ? 'left' : 'right')
    } else if (event.key === 'Escape') {
      // Once, also while something is typed in the search.
      event.preventDefault()
      event.stopPropagation()
      onClose(null)
    }
  }
  return (
    <CellPopover label={label} cell={cell} onLeave={() => onClose(null)} onKeyDownCapture={onKeyDown}>
      {column === 'owner' ? (
        <OwnerCellEditor map={map} item={activity.id} label={name} onDone={() => onClose(null)} />
      ) : (
        <FieldCellEditor
          map={map}
          item={activity.id}
          label={name}
          shown={PLAIN_FIELDS[column]}
          onDone={() => onClose(null)}
        />
      )}
      {column === 'visibility' && <VisibilityHint map={map} />}
    </CellPopover>
  )
}
