import { useEffect, useRef, useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Thread } from '../../../shared/comments/thread.ts'
import { findDraft } from '../../offline/drafts.ts'
import { isUnread, mayReply, mayResolve, useDiscussion } from '../discussion.ts'
import { excerptOf } from './excerpt.ts'
import { OpenThread } from './OpenThread.tsx'
import { ThreadHead } from './ThreadHead.tsx'
import { useResolve } from './useResolve.ts'
import { focusThread, useThreadKeys } from './useThreadKeys.ts'

/** One thread: a single line until it is opened. */
export function ThreadCard({ thread }: { readonly thread: Thread }) {
  const discussion = useDiscussion()
  const { person, current, setCurrent, showPlace, describe } = discussion
  const { t } = useLingui()
  const card = useRef<HTMLElement>(null)
  const isOpen = current === thread.id
  // A draft from before a reload is opened again.
  const [replying, setReplying] = useState(() => findDraft(person.id, `${thread.document}#${thread.id}`) !== null)
  const change = useResolve(thread)
  const [canReply, canResolve] = [mayReply(discussion, thread), mayResolve(discussion, thread)]
  const place = describe(thread.place)
  const unread = isUnread(thread, person)
  useEffect(() => {
    if (isOpen) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])

  function openAtPlace(): void {
    setCurrent(thread.id)
    showPlace(thread)
  }
  function startReply(): void {
    setCurrent(thread.id)
    setReplying(true)
  }
  useThreadKeys(card, {
    ...(canReply ? { r: startReply } : {}),
    ...(canResolve ? { e: change } : {}),
  })

  const author = thread.comments[0]?.author.name ?? ''
  return (
    <article
      className={['thread', isOpen ? 'open' : '', unread ? 'unread' : ''].join(' ')}
      id={`thread-${thread.id}`}
      data-thread={thread.id}
      aria-label={t`${place}: ${author}`}
      ref={card}
    >
      <ThreadHead thread={thread} place={<PlaceButton place={place} isOpen={isOpen} onPress={openAtPlace} />} />
      {isOpen ? (
        <OpenThread
          thread={thread}
          replying={replying}
          onReply={startReply}
          onReplied={() => {
            setReplying(false)
            focusThread(card.current)
          }}
          onChangeState={canResolve ? change : null}
        />
      ) : (
        <FoldedThread thread={thread} unread={unread} onOpen={() => setCurrent(thread.id)} />
      )}
    </article>
  )
}

interface FoldedThreadProps {
  readonly thread: Thread
  readonly unread: boolean
  readonly onOpen: () => void
}

function FoldedThread({ thread, unread, onOpen }: FoldedThreadProps) {
  const more = thread.comments.length - 1
  const author = thread.comments[0]?.author.name ?? ''
  return (
    <button type="button" className="thread-line" onClick={onOpen}>
      <b>{author}</b>
      <span className="thread-excerpt" dir="auto">
        {excerptOf(thread)}
      </span>
      {more > 0 && (
        <small>
          <Plural value={more} one="# reply" other="# replies" />
        </small>
      )}
      {unread && (
        <strong className="unread-mark">
          <Trans>new</Trans>
        </strong>
      )}
    </button>
  )
}

interface PlaceButtonProps {
  readonly place: string
  readonly isOpen: boolean
  readonly onPress: () => void
}

function PlaceButton({ place, isOpen, onPress }: PlaceButtonProps) {
  return (
    <button type="button" className="plain-link" aria-expanded={isOpen} onClick={onPress}>
      {place}
    </button>
  )
}
