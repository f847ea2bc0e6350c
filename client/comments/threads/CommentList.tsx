import { useState } from 'react'
import { Plural, Trans } from '@lingui/react/macro'
import type { Thread } from '../../../shared/comments/thread.ts'
import type { Person } from '../../../shared/permissions.ts'
import { Button } from '../../ui/Button.tsx'
import { CommentItem } from './CommentItem.tsx'
import { useSaysOnlyProposal } from '../proposals/proposalWords.ts'
import { useReadEarlier } from './threadMutations.ts'
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

/**
 * The comments of a thread, and among them the internal notes for those who may read them. Comments that were unread at
 * opening stay marked while it is open.
 */
export function CommentList({ thread, person, mayWrite, candidates, big }: CommentListProps) {
  const [readBefore] = useState(thread.read)
  const isSaidAbove = useSaysOnlyProposal(thread)
  const comments = thread.comments.map((comment) => ({ comment, isNote: false }))
  const notes = thread.notes.map((comment) => ({ comment, isNote: true }))
  const all = [...comments, ...notes].toSorted((a, b) => (a.comment.at < b.comment.at ? -1 : 1))
  return (
    <>
      {thread.earlier > 0 && <EarlierComments thread={thread} />}
      <ol className={big === true ? 'comments talk' : 'comments'}>
        {all.map(({ comment, isNote }) => (
          <CommentItem
            key={`${isNote ? 'note' : 'comment'} ${comment.number}`}
            thread={thread}
            comment={comment}
            isNote={isNote}
            isSaidAbove={isSaidAbove && !isNote && comment.number === 1}
            person={person}
            isNew={!isNote && comment.number > readBefore && comment.author.id !== person.id}
            mayWrite={mayWrite}
            candidates={candidates}
            href={isNote ? threadHref(thread) : threadHref(thread, comment.number)}
          />
        ))}
      </ol>
    </>
  )
}

/** The comments between the first one and the last ones are loaded on demand. */
function EarlierComments({ thread }: Pick<CommentListProps, 'thread'>) {
  const read = useReadEarlier(thread.id)
  return (
    <p className="meta">
      <Button kind="quiet" working={read.isPending} onPress={() => read.mutate()}>
        <Plural value={thread.earlier} one="Show # earlier comment" other="Show # earlier comments" />
      </Button>
      {read.isError && <Trans>The comments could not be loaded.</Trans>}
    </p>
  )
}
