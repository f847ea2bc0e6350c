import { useLingui } from '@lingui/react/macro'
import { useEditorState, type Editor } from '@tiptap/react'
import { Toolbar as AriaToolbar } from 'react-aria-components'
import { ASK_ABOUT_WORDS, useCommentSlots } from '../fields/commentSlots.ts'
import { useEditing } from '../fields/editing.ts'
import { IconButton } from '../ui/Button.tsx'
import { LinkButton } from './LinkButton.tsx'
import { MarkButton } from './MarkButton.tsx'

/** Formatting: one stop for Tab, arrow keys within. */
export function Toolbar({ editor, label }: { readonly editor: Editor; readonly label: string }) {
  const { t } = useLingui()
  const { undo } = useEditing()
  const { inEditor, askAbout } = useCommentSlots()
  const is = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      heading: now.isActive('heading', { level: 2 }),
      subheading: now.isActive('heading', { level: 3 }),
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      quote: now.isActive('blockquote'),
      link: now.isActive('link'),
    }),
  })
  const chain = () => editor.chain().focus()
  return (
    <AriaToolbar className="tools" aria-label={t`Formatting: ${label}`}>
      <MarkButton label={t`Heading`} pressed={is.heading} onPress={() => chain().toggleHeading({ level: 2 }).run()}>
        H2
      </MarkButton>
      <MarkButton
        label={t`Subheading`}
        pressed={is.subheading}
        onPress={() => chain().toggleHeading({ level: 3 }).run()}
      >
        H3
      </MarkButton>
      <MarkButton label={t`Bold`} pressed={is.bold} onPress={() => chain().toggleBold().run()}>
        <b>B</b>
      </MarkButton>
      <MarkButton label={t`Italic`} pressed={is.italic} onPress={() => chain().toggleItalic().run()}>
        <i>I</i>
      </MarkButton>
      <IconButton icon="list" label={t`List`} pressed={is.bullets} onPress={() => chain().toggleBulletList().run()} />
      <IconButton
        icon="ordered"
        label={t`Numbered list`}
        pressed={is.numbers}
        onPress={() => chain().toggleOrderedList().run()}
      />
      <IconButton icon="quote" label={t`Quote`} pressed={is.quote} onPress={() => chain().toggleBlockquote().run()} />
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
