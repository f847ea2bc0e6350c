/** What the helpdesk does with a question, by buttons and by keys of the list. */
import { useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { Thread, ThreadId } from '../../../shared/comments/thread.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import type { QueueKeys } from './queueKeys.ts'
import { useQuestionActions } from './useQuestionActions.ts'
import type { useQueue } from './useQueue.ts'

interface QuestionOptions {
  readonly queue: ReturnType<typeof useQueue>
  readonly person: Person
  /** Nothing can be written in a closed campaign. */
  readonly closed: boolean
}

export function useQuestion({ queue, person, closed }: QuestionOptions) {
  const { t } = useLingui()
  const [answering, setAnswering] = useState<ThreadId | null>(null)
  const [asking, setAsking] = useState<ThreadId | null>(null)
  const actions = useQuestionActions({
    person,
    onLeave: (id) => queue.leave([id]),
    onReturn: queue.comeBack,
  })
  /** Does something with a question that this person may work on. */
  const to = (act: (thread: Thread) => void) => (id: ThreadId) => {
    const thread = queue.find(id)
    if (thread !== null && can(person, 'thread.assign', { ...thread, closed })) act(thread)
  }

  const answer = to((thread) => {
    if (queue.asked !== thread.id) queue.open(thread.id)
    setAnswering(thread.id)
    // Starting an answer makes its writer the owner, unless there is one.
    if (thread.owner === null) void actions.take(thread)
  })
  const resolve = to((thread) => {
    if (isUnanswered(thread)) setAsking(thread.id)
    else void actions.resolve(thread, t`Question resolved`)
  })
  const resolveUnanswered = to((thread) => {
    setAsking(null)
    void actions.resolve(thread, t`Question resolved without an answer`)
  })
  const next = (id: ThreadId): void => void queue.go(id, 1)
  const previous = (id: ThreadId): void => void queue.go(id, -1)
  return {
    actions,
    answer,
    resolve,
    answering,
    /** Reopens a question with a begun answer. */
    continueAnswer(id: ThreadId) {
      queue.open(id)
      setAnswering(id)
    },
    stopAnswering: () => setAnswering(null),
    asksToResolve: asking !== null,
    keepOpen: () => setAsking(null),
    resolveUnanswered: () => asking !== null && resolveUnanswered(asking),
    letters: {
      j: next,
      k: previous,
      r: answer,
      a: to((thread) => void actions.take(thread)),
      e: to((thread) => (thread.state === 'resolved' ? void actions.reopen(thread) : resolve(thread.id))),
    } satisfies QueueKeys,
    moves: { ArrowDown: next, ArrowUp: previous } satisfies QueueKeys,
  }
}

/** Nobody has answered since it was asked. */
const isUnanswered = ({ state, toHelpdesk }: Thread): boolean => toHelpdesk && state === 'open'
