import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Dialog, Popover } from 'react-aria-components'
import type * as Y from 'yjs'
import { activityMap } from '../../../../shared/plans/layout.ts'
import type { ActivityView } from '../../../../shared/plans/planView.ts'
import { useEditing } from '../../../fields/editing.ts'
import { FieldCellEditor } from '../../../fields/FieldCellEditor.tsx'
import { Button } from '../../../ui/Button.tsx'
import { PLAIN_FIELDS } from '../../../fields/activityFields.ts'
import { WhenFields } from '../../edit/WhenFields.tsx'
import { VisibilityHint } from '../../VisibilityHint.tsx'
import { columnLabel } from '../columnLabels.ts'
import type { ColumnKey, TextColumn } from '../columns.ts'
import type { Move } from '../gridKeys.ts'

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
  if (map === null) return null
  const fieldByField = column === 'when'
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    // A place or a note of a date has its own use for Enter.
    const inField = event.target instanceof HTMLElement && event.target.closest('[role="spinbutton"]') !== null
    if (event.key === 'Tab' && !fieldByField) {
      event.preventDefault()
      onClose(event.shiftKey ? 'left' : 'right')
    } else if (event.key === 'Escape' && !fieldByField) {
      // Once, also while something is typed in the search.
      event.preventDefault()
      event.stopPropagation()
      onClose(null)
    } else if (event.key === 'Enter' && fieldByField && inField) {
      event.preventDefault()
      onClose('down')
    }
  }
  return (
    <Popover
      className="react-aria-Popover cell-editor"
      triggerRef={cell}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose(null)}
      placement="bottom start"
      offset={2}
    >
      <Dialog aria-label={`${name}: ${title}`}>
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the fields inside bubble here */}
        <div className="cell-editor-in" onKeyDownCapture={onKeyDown}>
          <FocusFirst>
            <Control activity={activity} column={column} map={map} label={name} onDone={() => onClose(null)} />
          </FocusFirst>
          {fieldByField && (
            <div className="actions">
              <Button kind="primary" onPress={() => onClose(null)}>
                <Trans>Done</Trans>
              </Button>
            </div>
          )}
        </div>
      </Dialog>
    </Popover>
  )
}

/** At once, not a moment later: the key that opened the editor is typed into it by the browser. */
function FocusFirst({ children }: { readonly children: ReactNode }) {
  const around = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    around.current?.querySelector<HTMLElement>('[role="spinbutton"], input')?.focus({ preventScroll: true })
  }, [])
  return <div ref={around}>{children}</div>
}

interface ControlProps {
  readonly activity: ActivityView
  readonly column: CellEditorProps['column']
  readonly map: Y.Map<unknown>
  readonly label: string
  readonly onDone: () => void
}

function Control({ activity, column, map, label, onDone }: ControlProps) {
  const { id } = activity
  if (column !== 'when') {
    return (
      <>
        <FieldCellEditor map={map} item={id} label={label} shown={PLAIN_FIELDS[column]} onDone={onDone} />
        {column === 'visibility' && <VisibilityHint map={map} />}
      </>
    )
  }
  return (
    <div className="fields">
      <WhenFields map={map} item={id} />
    </div>
  )
}
