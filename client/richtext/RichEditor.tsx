import { EditorContent, useEditor } from '@tiptap/react'
import type * as Y from 'yjs'
import { useCommentSlots } from '../fields/commentSlots.ts'
import { useEditing } from '../fields/editing.ts'
import { FieldFrame } from '../fields/FieldFrame.tsx'
import { richTextExtensions } from '../../shared/richtext/schema.ts'
import { descriptionOfEntry } from '../../shared/comments/anchors/fragmentNames.ts'
import { sharedText } from './sharedText.ts'
import { cleanPaste } from './cleanPaste.ts'
import { withOwnRepairs } from './ownRepairs.ts'
import { tabLeaves } from './tabLeaves.ts'
import { Toolbar } from './Toolbar.tsx'
import './richText.css'

interface RichEditorProps {
  readonly fragment: Y.XmlFragment
  /** The accessible name of the text. */
  readonly label: string
  readonly item: string | null
  readonly field: string
  /** The language it is written in, where that is not the page's. */
  readonly lang?: string
}

/** A rich text that several people write at once. */
export function RichEditor({ fragment, label, item, field, lang }: RichEditorProps) {
  const { awareness, undo } = useEditing()
  const { inEditor } = useCommentSlots()
  const editor = useEditor(
    {
      injectCSS: false,
      extensions: [...withOwnRepairs(richTextExtensions()), tabLeaves, sharedText({ fragment, undo, awareness })],
      editorProps: {
        transformPastedHTML: cleanPaste,
        attributes: {
          class: 'prose',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          dir: 'auto',
          ...(lang === undefined ? {} : { lang }),
        },
      },
    },
    [fragment, undo, awareness, label, lang],
  )
  return (
    <FieldFrame item={item} field={field}>
      <div className="rich">
        <Toolbar editor={editor} label={label} />
        <EditorContent editor={editor} />
        {inEditor?.({ editor, fragment: item === null ? field : descriptionOfEntry(item) })}
      </div>
    </FieldFrame>
  )
}
