import { useEffect, useRef, type ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

/** A question that must be answered before anything else. Escape is the harmless answer. */
export function Dialog({
  title,
  isOpen,
  onClose,
  size = 'normal',
  staysOpen = false,
  children,
}: {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** `page`: as large as the window, for what needs its room. */
  readonly size?: 'normal' | 'page'
  /** A press outside does not close it. */
  readonly staysOpen?: boolean
  readonly children: ReactNode
}) {
  const content = useRef<HTMLDivElement>(null)
  // Where a text comes first, the caret is in it; the library would leave the focus on the dialog.
  useEffect(() => {
    const first = isOpen ? content.current?.querySelector<HTMLElement>('textarea, input, button') : null
    if (first instanceof HTMLTextAreaElement) first.focus()
  }, [isOpen])
  return (
    <ModalOverlay isOpen={isOpen} isDismissable={!staysOpen} onOpenChange={(open) => !open && onClose()}>
      <Modal className={size === 'page' ? 'react-aria-Modal as-page' : 'react-aria-Modal'}>
        <AriaDialog role="alertdialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <div ref={content} className="dialog-content">
            {children}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
