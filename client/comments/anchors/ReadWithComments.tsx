import { useEffect, useEffectEvent, useMemo, useRef, useState, type RefObject } from 'react'
import { useLingui } from '@lingui/react/macro'
import { markRanges } from '../../../shared/comments/anchors/markRanges.ts'
import type { TextPlaceRequest } from '../../../shared/comments/anchors/anchor.ts'
import type { RichText } from '../../../shared/richtext/json.ts'
import { RichTextView } from '../../richtext/RichTextView.tsx'
import { Button } from '../../ui/Button.tsx'
import { audiencesFor, useDiscussion, type Discussion } from '../discussion.ts'
import { isCommentKey, revealAnchor } from './askAbout.ts'
import { selectionOnPage } from './pageSelection.ts'
import './anchors.css'

interface ReadWithCommentsProps {
  readonly fragment: string
  readonly text: RichText
  readonly lang?: string | undefined
}

/** A rich text for reading. Commented words are marked, and people can comment on selected words. */
export function ReadWithComments({ fragment, text, lang }: ReadWithCommentsProps) {
  const discussion = useDiscussion()
  const { threads, ask } = discussion
  const { t } = useLingui()
  const container = useRef<HTMLDivElement>(null)

  const marked = useMemo(() => {
    const ranges = (threads ?? []).flatMap(({ id, state, place }) =>
      place.at === 'text' && place.anchor.fragment === fragment && !place.anchor.orphan && state !== 'resolved'
        ? [{ thread: id, range: place.anchor.range }]
        : [],
    )
    return markRanges(text, ranges)
  }, [threads, fragment, text])

  const selected = useSelected(container, fragment, discussion)
  useMarks(container, discussion)

  return (
    <div className="talked" ref={container}>
      <RichTextView text={marked} lang={lang} />
      {selected !== null && (
        <div className="ask-here" style={{ top: selected.top }}>
          <Button
            icon="comment-plus"
            onPress={() => {
              ask(selected.request)
              document.getSelection()?.removeAllRanges()
            }}
          >
            {t`Comment`}
          </Button>
        </div>
      )}
    </div>
  )
}

type Container = RefObject<HTMLDivElement | null>

/** @returns the selected words, as the place of a new comment */
function useSelected(container: Container, fragment: string, discussion: Discussion) {
  const { ask } = discussion
  const [selected, setSelected] = useState<{ request: TextPlaceRequest; top: number } | null>(null)
  const mayStart = audiencesFor(discussion).length > 0
  const readSelection = useEffectEvent(() => {
    const element = container.current
    const selection = document.getSelection()
    if (!mayStart || element === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) {
      setSelected(null)
      return
    }
    const range = selection.getRangeAt(0)
    const prose = element.querySelector('.prose')
    if (prose === null || !prose.contains(range.commonAncestorContainer)) {
      setSelected(null)
      return
    }
    const request = selectionOnPage(prose, range, fragment)
    const top = range.getBoundingClientRect().bottom - element.getBoundingClientRect().top
    setSelected(request === null ? null : { request, top })
  })
  const onAsk = useEffectEvent((event: KeyboardEvent) => {
    if (selected === null || !isCommentKey(event)) return
    event.preventDefault()
    ask(selected.request)
  })
  useEffect(() => {
    const read = (): void => readSelection()
    const key = (event: KeyboardEvent): void => onAsk(event)
    document.addEventListener('selectionchange', read)
    document.addEventListener('keydown', key)
    return () => {
      document.removeEventListener('selectionchange', read)
      document.removeEventListener('keydown', key)
    }
  }, [])

  return selected
}

/** Emphasises the current thread's mark and opens a thread when its mark is pressed. */
function useMarks(container: Container, { threads, current, setCurrent }: Discussion): void {
  // Every render may replace the marks, so the current mark is found again each time.
  useEffect(() => {
    for (const mark of container.current?.querySelectorAll('.commented') ?? []) {
      mark.classList.toggle('current', mark.matches(`[data-threads~="${CSS.escape(current ?? '')}"]`))
    }
  })
  useEffect(() => {
    if (current !== null && container.current !== null) revealAnchor(container.current, current)
  }, [container, current])
  // Marks react to the mouse only; the list of comments reaches the same threads by keyboard.
  useEffect(() => {
    const element = container.current
    if (element === null) return undefined
    function onClick({ target }: MouseEvent): void {
      const mark = target instanceof Element ? target.closest<HTMLElement>('[data-threads]') : null
      const [thread] = mark?.dataset.threads?.split(' ') ?? []
      const found = threads?.find(({ id }) => id === thread)
      if (found !== undefined) setCurrent(found.id)
    }
    element.addEventListener('click', onClick)
    return () => element.removeEventListener('click', onClick)
  }, [container, threads, setCurrent])
}
