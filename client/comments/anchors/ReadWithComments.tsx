import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import { markRanges } from '../../../shared/comments/anchors/markRanges.ts'
import type { TextPlaceRequest } from '../../../shared/comments/anchors/anchor.ts'
import type { RichText } from '../../../shared/richtext/json.ts'
import { RichTextView } from '../../richtext/RichTextView.tsx'
import { Button } from '../../ui/Button.tsx'
import { audiencesFor, useDiscussion } from '../discussion.ts'
import { isCommentKey, revealAnchor } from './askAbout.ts'
import { selectionOnPage } from './pageSelection.ts'
import './anchors.css'

interface ReadWithCommentsProps {
  readonly fragment: string
  readonly text: RichText
  readonly lang?: string | undefined
}

/** A rich text for reading with the words that were commented marked; who selects some can ask about them. */
export function ReadWithComments({ fragment, text, lang }: ReadWithCommentsProps) {
  const discussion = useDiscussion()
  const { threads, current, setCurrent, ask } = discussion
  const { t } = useLingui()
  const container = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState<{ request: TextPlaceRequest; top: number } | null>(null)
  const mayStart = audiencesFor(discussion).length > 0

  const marked = useMemo(() => {
    const ranges = (threads ?? []).flatMap(({ id, state, place }) =>
      place.at === 'text' && place.anchor.fragment === fragment && !place.anchor.orphan && state !== 'resolved'
        ? [{ thread: id, range: place.anchor.range }]
        : [],
    )
    return markRanges(text, ranges)
  }, [threads, fragment, text])

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
  // Whenever the marks are made anew, the one that is looked at has to be found among them again.
  useEffect(() => {
    for (const mark of container.current?.querySelectorAll('.commented') ?? []) {
      mark.classList.toggle('current', mark.matches(`[data-threads~="${CSS.escape(current ?? '')}"]`))
    }
  })
  useEffect(() => {
    if (current !== null && container.current !== null) revealAnchor(container.current, current)
  }, [current])
  // Marks are for the mouse; with the keyboard the same threads are reached in the list of comments.
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
  }, [threads, setCurrent])

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
