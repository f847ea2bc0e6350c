import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { ChainedCommands, Editor } from '@tiptap/react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Icon } from '../ui/Icon.tsx'

const CHANGES = {
  'row-above': { label: msg`Add row above`, make: (chain) => chain.addRowBefore() },
  'row-below': { label: msg`Add row below`, make: (chain) => chain.addRowAfter() },
  'column-left': { label: msg`Add column before`, make: (chain) => chain.addColumnBefore() },
  'column-right': { label: msg`Add column after`, make: (chain) => chain.addColumnAfter() },
  head: { label: msg`Heading row on or off`, make: (chain) => chain.toggleHeaderRow() },
  'no-row': { label: msg`Delete row`, make: (chain) => chain.deleteRow() },
  'no-column': { label: msg`Delete column`, make: (chain) => chain.deleteColumn() },
  'no-table': { label: msg`Delete table`, make: (chain) => chain.deleteTable() },
} as const satisfies Record<
  string,
  { readonly label: MessageDescriptor; readonly make: (chain: ChainedCommands) => ChainedCommands }
>
type ChangeId = keyof typeof CHANGES

/** While the caret is in a table: rows and columns come and go. */
export function TableMenu({ editor }: { readonly editor: Editor }) {
  const { t, i18n } = useLingui()
  return (
    <MenuTrigger>
      <Button className="ibtn text-menu" aria-label={t`Change the table`} aria-pressed>
        <Icon name="table" />
        <Icon name="down" />
      </Button>
      <Popover>
        <Menu
          aria-label={t`Change the table`}
          onAction={(id) => CHANGES[id as ChangeId].make(editor.chain().focus()).run()}
        >
          {(Object.keys(CHANGES) as readonly ChangeId[]).map((id) => (
            <MenuItem key={id} id={id} textValue={i18n._(CHANGES[id].label)}>
              {i18n._(CHANGES[id].label)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
