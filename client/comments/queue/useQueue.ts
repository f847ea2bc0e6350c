/** The working queue: its questions, the open one, and the ways from one to the next. */
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { QueuePage } from '../../../shared/comments/api.ts'
import { ThreadId, type Thread } from '../../../shared/comments/thread.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import { queueRowId } from './QueueRow.tsx'
import { afterLeaving, stepFrom } from './steps.ts'
import type { QueueChoice } from '../queueChoice.ts'
import { queueQuery, threadQuery } from '../threadQueries.ts'

const NO_THREAD = '' as ThreadId

/** The server's facts on each question, by thread. */
export type AboutQuestions = ReadonlyMap<string, QueuePage['about'][string]>

export function useQueue(campaign: CampaignId, choice: QueueChoice, isPhone: boolean) {
  const query = useInfiniteQuery(queueQuery(campaign, choice))
  const threads = useMemo(() => query.data?.pages.flatMap((page) => page.threads) ?? [], [query.data])
  const [page] = query.data?.pages ?? []
  // A response that this browser has from an older release does not say it.
  const total = Math.max(page?.total ?? 0, threads.length)
  const about = useMemo(
    (): AboutQuestions => new Map((query.data?.pages ?? []).flatMap((page) => Object.entries(page.about))),
    [query.data],
  )
  const ids = useMemo(() => threads.map(({ id }) => id), [threads])
  const { asked, open, close } = useThreadAddress(isPhone)
  const listed = threads.find(({ id }) => id === asked)
  const read = useQuery({ ...threadQuery(asked ?? NO_THREAD), enabled: asked !== null })
  const current: Thread | null = asked === null ? null : (read.data ?? listed ?? null)
  const remembered = useRef(0)
  const at = asked === null ? -1 : ids.indexOf(asked)
  useEffect(() => {
    if (at >= 0) remembered.current = at
  }, [at])
  /** A question that comes with the server's next answer; its row is focused then. */
  const returning = useRef<ThreadId | null>(null)
  useEffect(() => {
    if (returning.current === null || !ids.includes(returning.current)) return
    focusRow(returning.current)
    returning.current = null
  }, [ids])
  const [first] = ids
  // The open question is in the address, so that it stays open when somebody else answers it.
  useEffect(() => {
    if (asked === null && first !== undefined && !isPhone) open(first)
  }, [asked, first, isPhone, open])

  async function loadMore(): Promise<readonly ThreadId[]> {
    if (!query.hasNextPage) return ids
    const more = await query.fetchNextPage()
    return more.data?.pages.flatMap((page) => page.threads.map(({ id }) => id)) ?? ids
  }
  async function go(from: ThreadId, step: 1 | -1): Promise<void> {
    const next =
      stepFrom(ids, from, remembered.current, step) ??
      (step === 1 ? stepFrom(await loadMore(), from, remembered.current, step) : null)
    if (next === null) return
    open(next)
    // The row of one that was just loaded is not in the page yet.
    if (document.getElementById(queueRowId({ id: next })) === null) returning.current = next
    else focusRow(next)
  }
  /** Opens and focuses the question after those that leave the list. */
  function leave(leaving: readonly ThreadId[]): void {
    const next = afterLeaving(ids, leaving)
    if (next === null) {
      close()
      document.getElementById(QUEUE_TITLE)?.focus()
      return
    }
    open(next)
    focusRow(next)
  }
  function comeBack(id: ThreadId): void {
    returning.current = id
    open(id)
  }
  const more = { has: query.hasNextPage, isLoading: query.isFetchingNextPage, load: loadMore }
  const find = (id: ThreadId): Thread | null =>
    current?.id === id ? current : (threads.find((thread) => thread.id === id) ?? null)
  return { query, threads, total, about, find, asked, current, at, open, close, go, leave, comeBack, more }
}

/** The heading of the list, which has the focus when nothing is left in it. */
export const QUEUE_TITLE = 'queue-title'

/**
 * Focuses the row of a question, or the list's heading if it has none. On a phone the list is another screen: there the
 * question's heading takes the focus itself.
 */
export function focusRow(id: ThreadId): void {
  const row = document.getElementById(queueRowId({ id })) ?? document.getElementById(QUEUE_TITLE)
  row?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
}

/** The heading of the open question. */
export const QUESTION_TITLE = 'queue-question-title'

export const focusQuestion = (): void => document.getElementById(QUESTION_TITLE)?.focus({ preventScroll: true })

/** On a phone the way back from a question, by whatever button, leads to its row. */
export function useReturnToRow(asked: ThreadId | null, isPhone: boolean): void {
  const before = useRef(asked)
  useEffect(() => {
    if (isPhone && asked === null && before.current !== null) focusRow(before.current)
    before.current = asked
  }, [asked, isPhone])
}

function useThreadAddress(isPhone: boolean) {
  const [parameters, setParameters] = useSearchParams()
  const parsed = ThreadId.safeParse(parameters.get('thread'))
  const asked = parsed.success ? parsed.data : null
  const set = useCallback(
    (id: ThreadId | null, replace: boolean) =>
      setParameters(
        (before) => {
          const next = new URLSearchParams(before)
          if (id === null) next.delete('thread')
          else next.set('thread', id)
          return next
        },
        { replace },
      ),
    [setParameters],
  )
  // On a phone the way back from the first question leads to the list.
  const isFirst = isPhone && asked === null
  const open = useCallback((id: ThreadId) => set(id, !isFirst), [set, isFirst])
  const close = useCallback(() => set(null, true), [set])
  return { asked, open, close }
}
