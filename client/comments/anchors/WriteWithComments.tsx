import { useEffect, useEffectEvent } from 'react'
import { useLingui } from '@lingui/react/macro'
import { useEditorState, type Editor } from '@tiptap/react'
import { Icon } from '../../ui/Icon.tsx'
import { audiencesFor, useDiscussion, type Discussion } from '../discussion.ts'
import { isCommentKey, revealAnchor } from './askAbout.ts'
import { commentedRanges, correctRanges } from './commentedRanges.ts'
import { selectionInEditor } from './editorSelection.ts'
import { selectAsOnScreen } from './screenSelection.ts'
import './anchors.css'

interface WriteWithCommentsProps {
  readonly editor: Editor
  readonly fragment: string
}

/**
 * Marks commented words in an editor and offers to comment on selected words. A comment does not change the document.
 * Only editors load this.
 */
export function WriteWithComments({ editor, fragment }: WriteWithCommentsProps) {
  const discussion = useDiscussion()
  const { ask } = discussion
  const { t } = useLingui()
  const mayStart = audiencesFor(discussion).length > 0
  useRanges({ editor, fragment }, discussion)
  const selectsWords = useEditorState({
    editor,
    selector: ({ editor: now }) => !now.state.selection.empty && now.isFocused,
  })
  function askAboutWords(): void {
    selectAsOnScreen(editor.view)
    const request = selectionInEditor(editor.state, fragment)
    if (request === null) return
    // Keys typed before the comment's own editor is loaded must not replace the selected words.
    editor.commands.blur()
    ask(request)
  }
  useEditorEvents(editor, discussion, askAboutWords)
  if (!mayStart || !selectsWords) return null
  return (
    <div className="ask-in-editor">
      <button
        type="button"
        className="btn"
        // A press must not move the focus, and with it the selection, out of the text.
        onMouseDown={(event) => event.preventDefault()}
        onClick={askAboutWords}
      >
        <Icon name="comment-plus" />
        <span>{t`Comment on selection`}</span>
      </button>
    </div>
  )
}

/** Marks the ranges of the open threads. */
function useRanges({ editor, fragment }: WriteWithCommentsProps, { threads, current }: Discussion): void {
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
}

/** Opens the thread of a pressed mark, and asks at the key for comments. */
function useEditorEvents(editor: Editor, { threads, setCurrent }: Discussion, askAboutWords: () => void): void {
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
}
