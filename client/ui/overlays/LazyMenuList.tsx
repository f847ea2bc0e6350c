import type { ReactNode, RefObject } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { Icon } from '../Icon.tsx'

export interface LazyMenuItem {
  readonly id: string
  /** The text that typing searches, shown if there is no other content. */
  readonly label: string
  readonly face?: ReactNode
}

interface LaterMenuListProps {
  readonly button: RefObject<HTMLButtonElement | null>
  readonly listLabel: string
  readonly items: readonly LazyMenuItem[]
  readonly chosen?: string
  readonly onChoose: (id: string) => void
  readonly placement?: 'bottom start' | 'bottom end'
  readonly foot?: ReactNode
  readonly onClose: () => void
}

/** The list of a `LaterMenu`. The default export, because it is loaded on demand. */
export default function LazyMenuList(props: LaterMenuListProps) {
  const { button, listLabel, items, chosen, onChoose, placement = 'bottom start', foot, onClose } = props
  return (
    <Popover
      aria-label={listLabel}
      triggerRef={button}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement={placement}
    >
      <Menu
        aria-label={listLabel}
        autoFocus="first"
        selectionMode={chosen === undefined ? 'none' : 'single'}
        selectedKeys={chosen === undefined ? [] : [chosen]}
        onClose={onClose}
        onAction={(id) => onChoose(String(id))}
      >
        {items.map(({ id, label, face }) => (
          <MenuItem key={id} id={id} textValue={label}>
            {chosen !== undefined && <Icon name="check" />}
            {face ?? label}
          </MenuItem>
        ))}
      </Menu>
      {foot !== undefined && <p className="meta menu-foot">{foot}</p>}
    </Popover>
  )
}
