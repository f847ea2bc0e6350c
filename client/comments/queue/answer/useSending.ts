/** Sends the answer to a question; asks first if somebody else answers it too. */
import { useEffect, useRef, useState } from 'react'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import type { Thread, ThreadId } from '../../../../shared/comments/thread.ts'
import type { PersonId } from '../../../../shared/ids.ts'
import type { SentComment } from '../../compose/Composer.tsx'
import type { Template } from '../QueueThread.tsx'
import type { Collision } from './SendDialog.tsx'
import { answerFor, type AlsoAnswered, type Together } from './together.ts'
import { useTakeBack, type SentAnswer } from './useTakeBack.ts'
import { attempt } from '../attempt.ts'
import type { Present } from '../useThreadPresence.ts'
import { useThreadRequests } from '../../threads/threadMutations.ts'
import { isAboutSavedAnswers, threadQuery } from '../../threadQueries.ts'
import { isRefusal } from '../../../http/failure.ts'
import { showToast } from '../../../ui/announce.ts'
import { listWithAnd } from '../../../ui/formats/lists.ts'
import type { useQuestion } from '../useQuestion.ts'

interface SendingOptions {
  readonly person: PersonId
  readonly thread: Thread
  /** The question's facts, and the other questions that get the answer too. */
  readonly own: Pick<AlsoAnswered, 'country' | 'asker'>
  readonly others: readonly AlsoAnswered[]
  readonly question: ReturnType<typeof useQuestion>
  readonly template: Template | null
  readonly present: Present
  readonly onAnswered: (ids: readonly ThreadId[]) => void
  /** Called after the answer was taken back, with the questions to answer again. */
  readonly onTakenBack: (together: Together) => void
}

interface Asking {
  readonly collision: Collision
  readonly decide: (send: boolean) => void
}

export function useSending(options: SendingOptions) {
  const { thread, own, others, question, template, present, onAnswered } = options
  const { t } = useLingui()
  const queries = useQueryClient()
  const { reply, setState } = useThreadRequests()
  const takeBack = useTakeBack(options)
  const [asking, setAsking] = useState<Asking | null>(null)
  const last = newestIn(thread)
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
  function notSent(known: number): null {
    seen.current = known
    return null
  }
  /** @returns null if it is not sent after all */
  async function deliver(sent: SentComment): Promise<Thread | null> {
    const canned = template?.canned ?? null
    const text = others.length === 0 ? sent.body : answerFor(sent.body, own)
    const body = { ...sent, body: text, ...(canned === null ? {} : { canned }) }
    const writer = present.find(({ doing }) => doing === 'writing')
    // Somebody who has posted a reply counts more than somebody still typing.
    if (last > seen.current) {
      if (!(await ask({ kind: 'written', newest: thread.comments.at(-1) ?? null }))) return notSent(last)
      seen.current = last
    } else if (writer !== undefined && !(await ask({ kind: 'writing', name: writer.name }))) return null
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

  /** @returns those that were answered */
  async function deliverToOthers({ key, body }: SentComment, andResolve: boolean): Promise<readonly SentAnswer[]> {
    const answered: SentAnswer[] = []
    for (const { id, country, asker, last: seenThere } of others) {
      try {
        const before = await queries.fetchQuery({ ...threadQuery(id), staleTime: 0 })
        const sent = { key, body: answerFor(body, { country, asker }), after: seenThere }
        answered.push({ before, number: newestIn(await reply(id, sent)), country, asker })
        if (andResolve) await setState(id, 'resolved')
      } catch {
        continue
      }
    }
    return answered
  }
  function wordsOf(answered: readonly SentAnswer[], isResolved: boolean): string {
    if (others.length === 0) return isResolved ? t`Question answered and resolved` : t`Answer sent`
    const reached = new Set(answered.map(({ before }) => before.id))
    const missed = listWithAnd(others.filter(({ id }) => !reached.has(id)).map(({ country }) => country))
    const words = t`${plural(answered.length, { one: 'Answer sent to # question', other: 'Answer sent to # questions' })}`
    return missed === '' ? words : t`${words}. Not sent to ${missed}: look at the question first.`
  }

  async function send(sent: SentComment, andResolve: boolean): Promise<'sent' | 'not-sent'> {
    const answered = await deliver(sent)
    if (answered === null) return 'not-sent'
    if (template !== null) void queries.invalidateQueries({ predicate: isAboutSavedAnswers })
    const also = await deliverToOthers(sent, andResolve)
    question.stopAnswering()
    const isResolved =
      andResolve && (await attempt(setState(thread.id, 'resolved'), t`The question could not be resolved.`))
    const all = [{ before: thread, number: newestIn(answered), ...own }, ...also]
    onAnswered(all.map(({ before }) => before.id))
    if (andResolve && !isResolved) return 'sent'
    showToast(wordsOf(all, isResolved), { label: t`Undo`, run: () => void takeBack(all, sent.body) })
    return 'sent'
  }
  return { send, asking }
}

const newestIn = ({ comments }: Thread): number => comments.at(-1)?.number ?? 0
