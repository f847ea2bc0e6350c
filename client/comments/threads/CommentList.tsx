import { useState } from 'react'
import type { Thread } from '../../../shared/comments/thread.ts'
import type { Person } from '../../../shared/permissions.ts'
import { CommentItem } from './CommentItem.tsx'
import type { MentionCandidate } from '../compose/mentionCandidates.ts'
import { threadHref } from '../../../shared/comments/threadHref.ts'

interface CommentListProps {
  readonly thread: Thread
  readonly person: Person
  readonly mayWrite: boolean
  readonly candidates: readonly MentionCandidate[]
  /** In larger letters, where there is room. */
  readonly big?: boolean
}

/** The comments of a thread. Comments that were unread at opening stay marked while it is open. */
export function CommentList({ thread, person, mayWrite, candidates, big }: CommentListProps) {
  const [readBefore] = useState(thread.read)
  return (
    <ol className={big === true ? 'comments talk' : 'comments'}>
      {thread.comments.map((comment) => (
        <CommentItem
          key={comment.number}
          thread={thread}
          comment={comment}
          person={person}
          isNew={comment.number > readBefore && comment.author.id !== person.id}
          mayWrite={mayWrite}
          candidates={candidates}
          href={threadHref(thread, comment.number)}
        />
      ))}
    </ol>
  )
}
