import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Icon, type IconName } from '../Icon.tsx'

interface MenuButtonProps {
  readonly label: string
  readonly icon?: IconName
  readonly items: readonly { readonly id: string; readonly label: string }[]
  /** The chosen items; without them the items are actions. */
  readonly chosen?: readonly string[]
  /** Several can be chosen, one after the other. */
  readonly several?: boolean
  readonly onChoose: (id: string) => void
}

/** A button that opens a list of few things. */
export function MenuButton({ label, icon, items, chosen, several, onChoose }: MenuButtonProps) {
  const selection = chosen === undefined ? 'none' : several === true ? 'multiple' : 'single'
  return (
    <MenuTrigger>
      <Button className="btn">
        {icon !== undefined && <Icon name={icon} />}
        <span>{label}</span>
        <Icon name="down" />
      </Button>
      <Popover>
        <Menu
          items={items}
          aria-label={label}
          selectionMode={selection}
          selectedKeys={chosen ?? []}
          shouldCloseOnSelect={several !== true}
          onAction={(id) => onChoose(String(id))}
        >
          {(item) => (
            <MenuItem id={item.id} textValue={item.label}>
              {selection !== 'none' && <Icon name="check" />}
              {item.label}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
