import { useLingui } from '@lingui/react/macro'
import { useEditorState, type Editor } from '@tiptap/react'
import { Toolbar as AriaToolbar } from 'react-aria-components'
import { ASK_ABOUT_WORDS, useCommentSlots } from '../fields/commentSlots.ts'
import { useEditing } from '../fields/editing.ts'
import { IconButton } from '../ui/Button.tsx'
import { BLOCKS, TEXT_BLOCKS, type BlockId } from './blocks.ts'
import { LinkButton } from './LinkButton.tsx'
import { MarkButton } from './MarkButton.tsx'
import { TableMenu } from './TableMenu.tsx'
import { TextMenu } from './TextMenu.tsx'

/** Formatting: one stop for Tab, arrow keys within. */
export function Toolbar({ editor, label }: { readonly editor: Editor; readonly label: string }) {
  const { t } = useLingui()
  const { undo } = useEditing()
  const { inEditor, askAbout } = useCommentSlots()
  const is = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      block: TEXT_BLOCKS.findLast((id) => BLOCKS[id].isAt(now)) ?? 'paragraph',
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      tasks: now.isActive('taskList'),
      table: now.isActive('table'),
      link: now.isActive('link'),
    }),
  })
  const chain = () => editor.chain().focus()
  const make = (id: BlockId) => () => void BLOCKS[id].make(chain()).run()
  return (
    <AriaToolbar className="tools" aria-label={t`Formatting: ${label}`}>
      <TextMenu editor={editor} current={is.block} />
      <MarkButton label={t`Bold`} pressed={is.bold} onPress={() => chain().toggleBold().run()}>
        <b>B</b>
      </MarkButton>
      <MarkButton label={t`Italic`} pressed={is.italic} onPress={() => chain().toggleItalic().run()}>
        <i>I</i>
      </MarkButton>
      <IconButton icon="list" label={t`List`} pressed={is.bullets} onPress={make('bullets')} />
      <IconButton icon="ordered" label={t`Numbered list`} pressed={is.numbers} onPress={make('numbers')} />
      <IconButton icon="tasks" label={t`Task list`} pressed={is.tasks} onPress={make('tasks')} />
      {is.table ? <TableMenu editor={editor} /> : <IconButton icon="table" label={t`Table`} onPress={make('table')} />}
      <LinkButton editor={editor} pressed={is.link} />
      {inEditor !== null && askAbout !== null && (
        <IconButton
          icon="comment-plus"
          label={t`Comment on selection`}
          onPress={() => editor.view.dom.dispatchEvent(new Event(ASK_ABOUT_WORDS))}
        />
      )}
      <span className="push" />
      <IconButton icon="undo" label={t`Undo my last edit`} onPress={() => undo.undo()} />
      <IconButton icon="redo" label={t`Redo`} onPress={() => undo.redo()} />
    </AriaToolbar>
  )
}
