import type { ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from '../Button.tsx'

interface SheetProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** `wide` for two columns; the whole screen on a phone. */
  readonly size?: 'normal' | 'wide'
  /** Its content reaches its edges, and has a padding of its own: a list, or two columns with a line between. */
  readonly flush?: boolean
  readonly children: ReactNode
}

/** Something to look at over the page. Escape, the cross and a press outside close it. */
export function Sheet({ title, isOpen, onClose, size = 'normal', flush = false, children }: SheetProps) {
  const { t } = useLingui()
  return (
    <ModalOverlay isOpen={isOpen} isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={`react-aria-Modal sheet ${size}`}>
        <Dialog>
          <header className="sheet-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon="close" label={t`Close`} onPress={onClose} />
          </header>
          {flush ? children : <div className="sheet-body">{children}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
