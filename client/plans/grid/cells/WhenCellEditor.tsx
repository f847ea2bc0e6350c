import { useRef, type KeyboardEvent, type RefObject } from 'react'
import { Trans } from '@lingui/react/macro'
import type * as Y from 'yjs'
import { Button } from '../../../ui/Button.tsx'
import { ForgettingContext } from '../../../ui/forms/forgetting.ts'
import { useWhenDraft } from '../../edit/when/whenEdit.ts'
import { WhenFields } from '../../edit/when/WhenFields.tsx'
import type { Move } from '../gridKeys.ts'
import { CellPopover } from './CellPopover.tsx'

interface WhenCellEditorProps {
  readonly map: Y.Map<unknown>
  readonly item: string
  readonly label: string
  readonly cell: RefObject<HTMLElement | null>
  readonly onClose: (to: Move | null) => void
}

/** The days and hours at their cell. Enter and leaving change them, Escape changes nothing. */
export function WhenCellEditor({ map, item, label, cell, onClose }: WhenCellEditorProps) {
  const draft = useWhenDraft(map)
  const forgetting = useRef(false)
  function close(how: 'keep' | 'forget', to: Move | null = null): void {
    forgetting.current = how === 'forget'
    draft.end(how)
    onClose(to)
  }
  function onKeyDownCapture(event: KeyboardEvent<HTMLElement>): void {
    const { target, currentTarget } = event
    // A calendar over the editor has keys of its own.
    if (event.nativeEvent.isComposing || !(target instanceof HTMLElement) || !currentTarget.contains(target)) return
    const isPart = target.closest('[role="spinbutton"]') !== null
    if (event.key !== 'Escape' && (event.key !== 'Enter' || !isPart)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return close('forget')
    // A part hands over its value when it is left.
    target.blur()
    close('keep', 'down')
  }
  /** The line keeps Enter for itself while it cannot be read. A place or a note of a date has its own use for it. */
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (
      event.key === 'Enter' &&
      event.target instanceof HTMLInputElement &&
      event.target.closest('.when-line') !== null
    )
      close('keep', 'down')
  }
  return (
    <ForgettingContext value={forgetting}>
      <CellPopover
        label={label}
        cell={cell}
        onLeave={() => close('keep')}
        onKeyDownCapture={onKeyDownCapture}
        onKeyDown={onKeyDown}
      >
        <div className="fields">
          <WhenFields map={map} item={item} edit={draft} />
        </div>
        <div className="actions">
          <Button kind="primary" onPress={() => close('keep')}>
            <Trans>Done</Trans>
          </Button>
        </div>
      </CellPopover>
    </ForgettingContext>
  )
}
