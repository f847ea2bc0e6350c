/** Sends the answer to a question; asks first where somebody else answers it too. */
import { useEffect, useRef, useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import type { Thread } from '../../../shared/comments/thread.ts'
import type { SentComment } from '../../comments/compose/Composer.tsx'
import type { Template } from '../../comments/queue/QueueThread.tsx'
import type { Collision } from '../../comments/queue/SendDialog.tsx'
import type { Present } from '../../comments/queue/useThreadPresence.ts'
import { useThreadRequests } from '../../comments/threads/threadMutations.ts'
import { cannedQuery, threadQuery } from '../../comments/threadQueries.ts'
import { isRefusal } from '../../http/failure.ts'
import { showToast } from '../../ui/announce.ts'
import type { useQuestion } from './useQuestion.ts'

interface SendingOptions {
  readonly thread: Thread
  readonly question: ReturnType<typeof useQuestion>
  readonly template: Template | null
  readonly present: Present
  readonly onAnswered: () => void
}

interface Asking {
  readonly collision: Collision
  readonly decide: (send: boolean) => void
}

export function useSending({ thread, question, template, present, onAnswered }: SendingOptions) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { reply } = useThreadRequests()
  const [asking, setAsking] = useState<Asking | null>(null)
  const last = thread.comments.at(-1)?.number ?? 0
  const isAnswering = question.answering === thread.id
  /** The last comment that was there when the answer was begun. */
  const seen = useRef(last)
  useEffect(() => {
    if (!isAnswering) seen.current = last
  }, [isAnswering, last])

  async function ask(collision: Collision): Promise<boolean> {
    const decision = Promise.withResolvers<boolean>()
    setAsking({ collision, decide: decision.resolve })
    const isSent = await decision.promise
    setAsking(null)
    return isSent
  }
  /** @returns null if it is not sent after all */
  async function deliver(sent: SentComment): Promise<Thread | null> {
    const canned = template?.canned ?? null
    const body = { ...sent, ...(canned === null ? {} : { canned }) }
    const writer = present.find(({ doing }) => doing === 'writing')
    if (writer !== undefined && !(await ask({ kind: 'writing', name: writer.name }))) return null
    try {
      return await reply(thread.id, { ...body, after: seen.current })
    } catch (error) {
      if (!isRefusal(error, 'thread-moved-on')) throw error
    }
    const now = await queries.fetchQuery({ ...threadQuery(thread.id), staleTime: 0 })
    const newest = now.comments.at(-1) ?? null
    seen.current = newest?.number ?? 0
    if (!(await ask({ kind: 'written', newest }))) return null
    return reply(thread.id, { ...body, after: seen.current })
  }

  async function send(sent: SentComment, andResolve: boolean): Promise<'sent' | 'not-sent'> {
    const answered = await deliver(sent)
    if (answered === null) return 'not-sent'
    if (template?.canned !== null) void queries.invalidateQueries({ queryKey: cannedQuery.queryKey })
    question.stopAnswering()
    if (andResolve) await question.actions.resolve(answered, t`Question answered and resolved`)
    else {
      onAnswered()
      showToast(t`Answer sent`)
    }
    return 'sent'
  }
  return { send, asking }
}
