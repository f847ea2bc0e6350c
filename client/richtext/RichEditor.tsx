import { useState } from 'react'
import { i18n } from '@lingui/core'
import { EditorContent, useEditor } from '@tiptap/react'
import type * as Y from 'yjs'
import { useCommentSlots } from '../fields/commentSlots.ts'
import { useEditing } from '../fields/editing.ts'
import { FieldFrame } from '../fields/FieldFrame.tsx'
import { textOfEntry, type EntryTextField } from '../../shared/richtext/fragmentNames.ts'
import { BLOCKS, type BlockId } from './blocks.ts'
import { editorExtensions } from './editorExtensions.ts'
import { linkKeys } from './linkKeys.ts'
import { SlashMenu } from './SlashMenu.tsx'
import { slashMenu, type SlashList } from './slashMenu.ts'
import { sharedText } from './sharedText.ts'
import { pasteIntoText } from './paste/pasteIntoText.ts'
import { pasteNewsInWords } from './paste/pasteNews.ts'
import { showToast } from '../ui/announce.ts'
import { tabLeaves } from './tabLeaves.ts'
import { Toolbar } from './Toolbar.tsx'
import './richText.css'

type RichEditorProps = {
  readonly fragment: Y.XmlFragment
  /** The accessible name of the text. */
  readonly label: string
  /** The language it is written in, where that is not the page's. */
  readonly lang?: string
} & ({ readonly item: null; readonly field: string } | { readonly item: string; readonly field: EntryTextField })

/** A rich text that several people write at once. */
export function RichEditor({ fragment, label, lang, ...place }: RichEditorProps) {
  const { item, field } = place
  const { awareness, undo } = useEditing()
  const { inEditor } = useCommentSlots()
  const [slashList, setSlashList] = useState<SlashList | null>(null)
  const editor = useEditor(
    {
      injectCSS: false,
      extensions: [
        ...editorExtensions(),
        tabLeaves,
        linkKeys,
        pasteIntoText((news) => showToast(pasteNewsInWords(news))),
        slashMenu({ show: setSlashList, wordsOf }),
        sharedText({ fragment, undo, awareness }),
      ],
      editorProps: {
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
        <EditorContent className="text-frame" editor={editor} />
        {slashList !== null && <SlashMenu list={slashList} />}
        {inEditor?.({ editor, fragment: place.item === null ? place.field : textOfEntry(place.field, place.item) })}
      </div>
    </FieldFrame>
  )
}

/**
 * As it is called on screen, and by other names. Looked up when the list opens: messages come with each part of the
 * page that is loaded later, and an editor that is made again for them takes the focus from the writer.
 */
const wordsOf = (id: BlockId): string => `${i18n._(BLOCKS[id].label)} ${BLOCKS[id].also}`.toLowerCase()
