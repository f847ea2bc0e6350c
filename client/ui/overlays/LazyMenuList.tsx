import type { ReactNode, RefObject } from 'react'
import { Menu, MenuItem, Popover, SubmenuTrigger } from 'react-aria-components'
import { Icon } from '../Icon.tsx'
import { usePhone } from '../usePhone.ts'

export interface LazyMenuItem {
  readonly id: string
  /** The text that typing searches, shown if there is no other content. */
  readonly label: string
  readonly face?: ReactNode
  /** Opens a menu of its own. */
  readonly menu?: {
    readonly items: readonly LazyMenuItem[]
    readonly chosen: string
    /** Stands under the items. */
    readonly foot?: ReactNode
  }
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
      <Items {...{ listLabel, items, chosen, onChoose, onClose }} autoFocus="first" />
      {foot !== undefined && <p className="meta menu-foot">{foot}</p>}
    </Popover>
  )
}

interface ItemsProps extends Pick<LaterMenuListProps, 'listLabel' | 'items' | 'onChoose'> {
  readonly chosen: string | undefined
  readonly autoFocus?: 'first'
  readonly onClose?: () => void
}

function Items({ listLabel, items, chosen, onChoose, ...menu }: ItemsProps) {
  // A phone has no room for two menus side by side.
  const isPhone = usePhone()
  // After a choice in a submenu, react-aria closes that submenu alone.
  const chooseAndClose = (id: string): void => {
    onChoose(id)
    menu.onClose?.()
  }
  return (
    <Menu
      {...menu}
      aria-label={listLabel}
      selectionMode={chosen === undefined ? 'none' : 'single'}
      selectedKeys={chosen === undefined ? [] : [chosen]}
      onAction={(id) => onChoose(String(id))}
    >
      {items.map((item) =>
        item.menu === undefined ? (
          <Item key={item.id} item={item} marksChosen={chosen !== undefined} />
        ) : (
          <SubmenuTrigger key={item.id}>
            <Item item={item} marksChosen={chosen !== undefined} />
            <Popover aria-label={item.label} placement={isPhone ? 'bottom end' : 'end top'}>
              <Items
                listLabel={item.label}
                items={item.menu.items}
                chosen={item.menu.chosen}
                onChoose={chooseAndClose}
              />
              {item.menu.foot !== undefined && <p className="meta menu-foot">{item.menu.foot}</p>}
            </Popover>
          </SubmenuTrigger>
        ),
      )}
    </Menu>
  )
}

/** @param marksChosen leaves room for the mark of the chosen one */
function Item({ item, marksChosen }: { readonly item: LazyMenuItem; readonly marksChosen: boolean }) {
  return (
    <MenuItem id={item.id} textValue={item.label}>
      {marksChosen && <Icon name="check" />}
      {item.face ?? item.label}
      {item.menu !== undefined && <Icon name="right" />}
    </MenuItem>
  )
}
