import { useEffect } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import type { Thread } from '../../../shared/comments/thread.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { can } from '../../../shared/permissions.ts'
import { HideThread } from './HideThread.tsx'
import { CommentList } from './CommentList.tsx'
import { Composer } from '../compose/Composer.tsx'
import { hasProposal, Proposal } from '../proposals/ProposalView.tsx'
import { mayDecide, mayReply, useDiscussion } from '../discussion.ts'
import { markRead, useReply } from './threadMutations.ts'
import { useMentionCandidates } from '../compose/useMentionCandidates.ts'

interface OpenThreadProps {
  readonly thread: Thread
  readonly replying: boolean
  readonly onReply: () => void
  /** The answer was sent, or thrown away. */
  readonly onReplied: () => void
  /** Resolves or reopens it; null if one may not. */
  readonly onChangeState: (() => void) | null
}

/** A thread counts as read after this long in view. */
const READ_AFTER_MS = 1200

/** The comments of a thread and its actions. */
export function OpenThread({ thread, replying, onReply, onReplied, onChangeState }: OpenThreadProps) {
  const discussion = useDiscussion()
  const { person, countryOf } = discussion
  const { t } = useLingui()
  const queries = useQueryClient()
  const reply = useReply(thread.id)
  const candidates = useMentionCandidates({ person, centres: thread.centres, audience: thread.audience, countryOf })
  const canReply = mayReply(discussion, thread)
  const last = thread.comments.at(-1)?.number ?? 0
  useEffect(() => {
    if (last <= thread.read) return undefined
    const timer = setTimeout(() => void markRead(queries, thread, last), READ_AFTER_MS)
    return () => clearTimeout(timer)
  }, [last, thread, queries])
  return (
    <>
      {hasProposal(thread) && (
        <Proposal thread={thread} candidates={candidates} mayDecide={mayDecide(discussion, thread)} />
      )}
      <CommentList thread={thread} person={person} mayWrite={canReply} candidates={candidates} />
      {can(person, 'thread.hide', thread) && <HideThread thread={thread} />}
      {canReply && replying ? (
        <footer>
          <Composer
            label={t`Your reply`}
            person={person.id}
            draft={`${thread.document}#${thread.id}`}
            candidates={candidates}
            sendLabel={t`Reply`}
            onCancel={onReplied}
            onSend={async (sent) => {
              await reply.mutateAsync(sent)
              announce(t`Reply sent`)
              onReplied()
            }}
          />
        </footer>
      ) : canReply || onChangeState !== null ? (
        <footer className="row">
          {canReply && (
            <Button icon="comment" onPress={onReply}>
              <Trans>Reply</Trans>
            </Button>
          )}
          {onChangeState !== null && (
            <Button kind="quiet" {...(thread.state === 'resolved' ? {} : { icon: 'check' })} onPress={onChangeState}>
              {thread.state === 'resolved' ? <Trans>Reopen</Trans> : <Trans>Resolve</Trans>}
            </Button>
          )}
        </footer>
      ) : null}
    </>
  )
}
