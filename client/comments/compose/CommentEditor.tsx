import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { JSONContent } from '@tiptap/core'
import { EditorContent, useEditor, useEditorState, type Editor } from '@tiptap/react'
import { Toolbar } from 'react-aria-components'
import { EMPTY_RICH_TEXT, RichText } from '../../../shared/richtext/json.ts'
import { cleanPaste } from '../../richtext/paste/cleanPaste.ts'
import { shapePaste } from '../../richtext/paste/shapePaste.ts'
import { LinkButton } from '../../richtext/LinkButton.tsx'
import { MarkButton } from '../../richtext/MarkButton.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { createEditorHandlersRef, type MentionList } from './editorHandlers.ts'
import type { MentionCandidate } from './mentionCandidates.ts'
import { commentExtensions } from './commentExtensions.ts'
import { placeholderMarks } from './placeholderMarks.ts'
import { mentionNode } from './mention.ts'
import { MentionChoice } from './MentionChoice.tsx'

export interface CommentEditorProps {
  readonly label: string
  readonly initial: RichText | null
  /** Elsewhere in a form something else has the focus first. */
  readonly takesFocus: boolean
  readonly candidates: readonly MentionCandidate[]
  readonly onChange: (body: RichText, isEmpty: boolean) => void
  /** Ctrl or Cmd and Enter. */
  readonly onSend: () => void
  readonly onEscape: () => void
  /** Called first with each key. @returns whether it was used */
  readonly onKey?: ((event: KeyboardEvent, isEmpty: boolean) => boolean) | undefined
  /** Called once the editor exists, with a function that puts a text where the caret is. */
  readonly onReady?: ((write: (text: RichText) => void) => void) | undefined
}

/** The editor of a comment. The default export: it is loaded on demand. */
export default function CommentEditor(props: CommentEditorProps) {
  const { label, initial, takesFocus, candidates, onChange, onSend, onEscape, onKey, onReady } = props
  const [list, setList] = useState<MentionList | null>(null)
  const [active, setActive] = useState(0)
  const [bridge] = useState(createEditorHandlersRef)
  useLayoutEffect(
    () => bridge.set({ candidates, list, active, setActive, setList, onChange, onSend, onEscape, onKey }),
    [bridge, candidates, list, active, onChange, onSend, onEscape, onKey],
  )
  const editor = useEditor(
    {
      injectCSS: false,
      content: asContent(initial ?? EMPTY_RICH_TEXT),
      extensions: [...commentExtensions(), placeholderMarks, mentionNode(bridge)],
      editorProps: {
        transformPastedHTML: (html) => shapePaste(cleanPaste(html), 'comment').html,
        attributes: {
          class: 'prose',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          'aria-keyshortcuts': 'Control+Enter',
          dir: 'auto',
        },
        handleKeyDown(view, event) {
          const isEmpty = view.state.doc.textContent === '' && view.state.doc.childCount <= 1
          if (bridge.get()?.onKey?.(event, isEmpty) === true) {
            event.preventDefault()
            return true
          }
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            bridge.get()?.onSend()
            return true
          }
          if (event.key !== 'Escape') return false
          // It closes the list of names first, and never the panel around it.
          event.preventDefault()
          const now = bridge.get()
          if (now === null) return false
          if (now.list === null) now.onEscape()
          else now.setList(null)
          return true
        },
      },
      onUpdate: ({ editor: now }) => bridge.get()?.onChange(RichText.parse(now.getJSON()), now.isEmpty),
    },
    [label, bridge],
  )
  // Tiptap's own autofocus counts from when the editor is made: on a busy machine it comes before the editor is on the page.
  useEffect(() => {
    if (takesFocus && !editor.isDestroyed) editor.commands.focus('end')
  }, [editor, takesFocus])
  const notifyReady = useEffectEvent((write: (text: RichText) => void) => onReady?.(write))
  useEffect(() => {
    notifyReady((text) => {
      if (editor.isEmpty) editor.chain().focus().setContent(asContent(text), { emitUpdate: true }).focus('end').run()
      else
        editor
          .chain()
          .focus()
          .insertContent(asContent(text).content ?? [])
          .run()
    })
  }, [editor])

  return (
    <>
      <EditorContent editor={editor} />
      {list !== null && <MentionChoice found={list.found} active={active} onTake={list.take} />}
      <CommentTools editor={editor} label={label} />
    </>
  )
}

/** Returns a copy, because the editor may change its content object. */
const asContent = (text: RichText): JSONContent => JSON.parse(JSON.stringify(text)) as JSONContent

function CommentTools({ editor, label }: { readonly editor: Editor; readonly label: string }) {
  const { t } = useLingui()
  const is = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      bullets: now.isActive('bulletList'),
      link: now.isActive('link'),
    }),
  })
  const chain = () => editor.chain().focus()
  return (
    <Toolbar className="tools" aria-label={t`Formatting: ${label}`}>
      <MarkButton label={t`Bold`} pressed={is.bold} onPress={() => chain().toggleBold().run()}>
        <b>B</b>
      </MarkButton>
      <MarkButton label={t`Italic`} pressed={is.italic} onPress={() => chain().toggleItalic().run()}>
        <i>I</i>
      </MarkButton>
      <IconButton icon="list" label={t`List`} pressed={is.bullets} onPress={() => chain().toggleBulletList().run()} />
      <LinkButton editor={editor} pressed={is.link} />
      <MarkButton label={t`Mention someone`} pressed={false} onPress={() => chain().insertContent('@').run()}>
        @
      </MarkButton>
    </Toolbar>
  )
}
