import { useEffect, useEffectEvent } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { Editor } from '@tiptap/react'
import { BubbleMenu } from '@tiptap/react/menus'
import type { Thread } from '../../../shared/comments/thread.ts'
import { ASK_ABOUT_WORDS } from '../../fields/commentSlots.ts'
import { announce } from '../../ui/announce.ts'
import { Icon } from '../../ui/Icon.tsx'
import { audiencesFor, useDiscussion, type Discussion } from '../discussion.ts'
import { isCommentKey, revealAnchor } from './askAbout.ts'
import { commentedRanges, correctRanges } from './commentedRanges.ts'
import { selectionInEditor } from './editorSelection.ts'
import { isBlank, selectAsOnScreen, selectBlock } from '../../richtext/screenSelection.ts'
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
  function askAboutWords(): void {
    selectAsOnScreen(editor.view)
    // Without selected words, the comment is on the block with the caret.
    if (isBlank(editor.state)) selectBlock(editor.view)
    const request = selectionInEditor(editor.state, fragment)
    if (request === null) return announce(t`There is no text to comment on here.`)
    // Keys typed before the comment's own editor is loaded must not replace the selected words.
    editor.commands.blur()
    ask(request)
  }
  useEditorEvents(editor, discussion, askAboutWords)
  if (!mayStart) return null
  return (
    <BubbleMenu
      editor={editor}
      className="ask-in-editor"
      updateDelay={0}
      options={{ placement: 'bottom-start', offset: 6, flip: true, shift: true }}
      shouldShow={({ state, view }) => view.hasFocus() && !isBlank(state)}
    >
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
    </BubbleMenu>
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
    const here = (threads ?? []).flatMap(({ id, state, place, proposal }) =>
      place.at === 'text' && place.anchor.fragment === fragment && state !== 'resolved'
        ? [{ thread: id, anchor: place.anchor, proposed: proposedIn(proposal) }]
        : [],
    )
    editor.view.dispatch(correctRanges(editor.state.tr, { threads: here, current }))
  }, [editor, threads, current, fragment])
  useEffect(() => {
    if (current !== null && !editor.isDestroyed) revealAnchor(editor.view.dom, current)
  }, [editor, current])
}

/** @returns the words that an open proposal would write */
const proposedIn = (proposal: Thread['proposal']): string | null =>
  proposal?.state === 'open' && proposal.replacement.of === 'words' ? proposal.replacement.text : null

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
    const onAsk = (): void => askAboutSelection()
    dom.addEventListener('keydown', onKey)
    dom.addEventListener(ASK_ABOUT_WORDS, onAsk)
    return () => {
      dom.removeEventListener('click', onClick)
      dom.removeEventListener('keydown', onKey)
      dom.removeEventListener(ASK_ABOUT_WORDS, onAsk)
    }
  }, [editor])
}
