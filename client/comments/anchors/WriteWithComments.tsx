import { useEffect, useEffectEvent } from 'react'
import { useLingui } from '@lingui/react/macro'
import { useEditorState, type Editor } from '@tiptap/react'
import { Icon } from '../../ui/Icon.tsx'
import { audiencesFor, useDiscussion } from '../discussion.ts'
import { isCommentKey, revealAnchor } from './askAbout.ts'
import { commentedRanges, correctRanges } from './commentedRanges.ts'
import { selectionInEditor } from './editorSelection.ts'
import './anchors.css'

interface WriteWithCommentsProps {
  readonly editor: Editor
  readonly fragment: string
}

/**
 * Shows in an editor which words were commented, and a way to ask about those that are selected. Asking changes nothing in
 * the document. Only editors load this.
 */
export function WriteWithComments({ editor, fragment }: WriteWithCommentsProps) {
  const discussion = useDiscussion()
  const { threads, current, setCurrent, ask } = discussion
  const { t } = useLingui()
  const mayStart = audiencesFor(discussion).length > 0
  useEffect(() => {
    const plugin = commentedRanges()
    editor.registerPlugin(plugin)
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(plugin.spec.key ?? '')
    }
  }, [editor])
  useEffect(() => {
    if (editor.isDestroyed) return
    const here = (threads ?? []).flatMap(({ id, state, place }) =>
      place.at === 'text' && place.anchor.fragment === fragment && state !== 'resolved'
        ? [{ thread: id, anchor: place.anchor }]
        : [],
    )
    editor.view.dispatch(correctRanges(editor.state.tr, { threads: here, current }))
  }, [editor, threads, current, fragment])
  useEffect(() => {
    if (current !== null && !editor.isDestroyed) revealAnchor(editor.view.dom, current)
  }, [editor, current])

  const selectsWords = useEditorState({
    editor,
    selector: ({ editor: now }) => !now.state.selection.empty && now.isFocused,
  })
  function askAboutWords(): void {
    const request = selectionInEditor(editor.state, fragment)
    if (request === null) return
    // Whoever begins to write before the comment's own editor is loaded must not write over the words.
    editor.commands.blur()
    ask(request)
  }
  const askAboutSelection = useEffectEvent(askAboutWords)
  const openAt = useEffectEvent((target: EventTarget | null) => {
    const mark = target instanceof Element ? target.closest<HTMLElement>('.commented[data-thread]') : null
    const found = threads?.find(({ id }) => id === mark?.dataset.thread)
    if (found !== undefined && editor.state.selection.empty) setCurrent(found.id)
  })
  useEffect(() => {
    const { dom } = editor.view
    const onClick = ({ target }: MouseEvent): void => openAt(target)
    function onKey(event: KeyboardEvent): void {
      if (!isCommentKey(event)) return
      event.preventDefault()
      askAboutSelection()
    }
    dom.addEventListener('click', onClick)
    dom.addEventListener('keydown', onKey)
    return () => {
      dom.removeEventListener('click', onClick)
      dom.removeEventListener('keydown', onKey)
    }
  }, [editor])

  if (!mayStart || !selectsWords) return null
  return (
    <div className="ask-in-editor">
      <button
        type="button"
        className="btn"
        // Pressing it must not take the focus, and with it the selection, out of the text.
        onMouseDown={(event) => event.preventDefault()}
        onClick={askAboutWords}
      >
        <Icon name="comment-plus" />
        <span>{t`Comment on selection`}</span>
      </button>
    </div>
  )
}
