import type { KeyboardEvent, RefObject } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import { Button } from '../../../ui/Button.tsx'
import { LIST_EDITORS } from '../../edit/ListFields.tsx'
import { columnLabel } from '../columnLabels.ts'
import type { ListColumn } from '../columns.ts'
import type { Move } from '../gridKeys.ts'
import { CellPopover } from './CellPopover.tsx'

interface ListCellEditorProps {
  readonly column: ListColumn
  readonly map: Y.Map<unknown>
  readonly item: string
  readonly label: string
  readonly cell: RefObject<HTMLElement | null>
  readonly onClose: (to: Move | null) => void
}

/** The entries of a list at their cell. Tab goes through their fields; Escape leaves them. */
export function ListCellEditor({ column, map, item, label, cell, onClose }: ListCellEditorProps) {
  const { i18n } = useLingui()
  const Editor = LIST_EDITORS[column]
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    // An open choice over the editor keeps the key for itself.
    if (!(event.target instanceof HTMLElement) || !event.currentTarget.contains(event.target)) return
    event.preventDefault()
    event.stopPropagation()
    // A number hands over its value when it is left.
    event.target.blur()
    onClose(null)
  }
  return (
    <CellPopover label={label} cell={cell} onLeave={() => onClose(null)} onKeyDownCapture={onKeyDown}>
      <div className="fields list-cell">
        <Editor map={map} activity={item} name={column} label={i18n._(columnLabel(column))} />
      </div>
      <div className="actions">
        <Button kind="primary" onPress={() => onClose(null)}>
          <Trans>Done</Trans>
        </Button>
      </div>
    </CellPopover>
  )
}
