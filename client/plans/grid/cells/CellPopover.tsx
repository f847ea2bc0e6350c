import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { Dialog, Popover } from 'react-aria-components'

interface CellPopoverProps {
  readonly label: string
  /** The cell that it floats at. */
  readonly cell: RefObject<HTMLElement | null>
  /** Called when the person presses outside. */
  readonly onLeave: () => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
  readonly onKeyDownCapture?: (event: KeyboardEvent<HTMLElement>) => void
  readonly children: ReactNode
}

/** An editor that floats at its cell, and has the focus at once. */
export function CellPopover({ label, cell, onLeave, children, ...keys }: CellPopoverProps) {
  return (
    <Popover
      className="react-aria-Popover cell-editor"
      triggerRef={cell}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onLeave()}
      placement="bottom start"
      offset={2}
    >
      <Dialog aria-label={label}>
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the fields inside bubble here */}
        <div className="cell-editor-in" {...keys}>
          <FocusFirst>{children}</FocusFirst>
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
