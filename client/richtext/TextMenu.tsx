import { useLingui } from '@lingui/react/macro'
import type { Editor } from '@tiptap/react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Icon } from '../ui/Icon.tsx'
import { BLOCKS, TEXT_BLOCKS, type BlockId } from './blocks.ts'

interface TextMenuProps {
  readonly editor: Editor
  /** The kind of block with the caret. */
  readonly current: (typeof TEXT_BLOCKS)[number]
}

/** Shows whether the caret is in text, a heading or a quote, and changes it. */
export function TextMenu({ editor, current }: TextMenuProps) {
  const { t, i18n } = useLingui()
  const name = i18n._(BLOCKS[current].label)
  return (
    <MenuTrigger>
      <Button className="ibtn text-menu" aria-label={t`Text style: ${name}`}>
        <span>{name}</span>
        <Icon name="down" />
      </Button>
      <Popover>
        <Menu
          aria-label={t`Text style`}
          selectionMode="single"
          selectedKeys={[current]}
          onAction={(id) => turnInto(editor, id as BlockId, current)}
        >
          {TEXT_BLOCKS.map((id) => (
            <MenuItem key={id} id={id} textValue={i18n._(BLOCKS[id].label)}>
              <Icon name="check" />
              {i18n._(BLOCKS[id].label)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** Turning a quote into text means the text itself, not text within the quote. */
function turnInto(editor: Editor, next: BlockId, current: BlockId): void {
  if (next === current) return void editor.commands.focus()
  const chain = editor.chain().focus()
  BLOCKS[next].make(current === 'quote' ? chain.unsetBlockquote() : chain).run()
}
