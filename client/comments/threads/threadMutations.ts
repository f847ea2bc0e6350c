/** Mutations of threads. A request that is repeated on bad wifi takes effect once. */
import { useMemo } from 'react'
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type {
  AddComment,
  AddNote,
  ChangeComment,
  ChangeOwner,
  ChangeState,
  HideThread,
  Snooze,
  StartThread,
  UndoComment,
} from '../../../shared/comments/api.ts'
import type { DecideProposal } from '../../../shared/comments/proposals/proposal.ts'
import { Thread, type ThreadId } from '../../../shared/comments/thread.ts'
import type { DocumentName } from '../../../shared/ids.ts'
import { request } from '../../http/request.ts'
import { requestVoid } from '../../http/send.ts'
import { threadPath, threadQuery, threadsQuery } from '../threadQueries.ts'

/**
 * Shows the thread from the response before `/live` announces it. A read that is under way may be older and come later,
 * so it is repeated. A notice alone would not help: it lets a first read end.
 */
async function showThread(queries: QueryClient, thread: Thread): Promise<void> {
  const one = threadQuery(thread.id).queryKey
  const all = threadsQuery(thread.document as DocumentName).queryKey
  const reading = [one, all].filter((queryKey) => queries.getQueryState(queryKey)?.fetchStatus === 'fetching')
  await Promise.all(reading.map((queryKey) => queries.cancelQueries({ queryKey, exact: true })))
  queries.setQueryData(one, (known) => withEarlier(known, thread))
  queries.setQueryData(all, (list) => {
    if (list === undefined) return undefined
    const { threads, next } = list
    return threads.some(({ id }) => id === thread.id)
      ? { threads: threads.map((known) => (known.id === thread.id ? withEarlier(known, thread) : known)), next }
      : { threads: [...threads, thread], next }
  })
  for (const queryKey of reading) void queries.invalidateQueries({ queryKey, exact: true })
  void queries.invalidateQueries({ queryKey: ['queue'] })
}

/** The answer to a change has the last comments; the earlier ones are as they are shown. */
function withEarlier(known: Thread | undefined, thread: Thread): Thread {
  if (known === undefined || thread.earlier === 0 || known.earlier > 0) return thread
  const [first, next] = thread.comments
  const earlier = known.comments.filter(
    ({ number }) => number > (first?.number ?? 0) && number < (next?.number ?? Infinity),
  )
  return { ...thread, earlier: 0, comments: [...thread.comments.slice(0, 1), ...earlier, ...thread.comments.slice(1)] }
}

/** Reads the comments that a list leaves out. */
export function useReadEarlier(id: ThreadId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => request(Thread, threadPath(id)),
    onSuccess: (thread) => showThread(queries, thread),
  })
}

export function useHideThread(id: ThreadId) {
  return useThreadChange<HideThread>(id, '/hidden')
}

export function useStartThread(document: DocumentName) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: StartThread) => request(Thread, `/api/threads/${document}`, { method: 'POST', body }),
    onSuccess: (thread) => showThread(queries, thread),
  })
}

function useThreadChange<B>(id: ThreadId, path: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: B) => request(Thread, `${threadPath(id)}${path}`, { method: 'POST', body }),
    onSuccess: (thread) => showThread(queries, thread),
  })
}

/** Changes any thread, visible or not, so that an undo reaches the thread where the change began. */
export interface ThreadRequests {
  readonly reply: (id: ThreadId, body: AddComment) => Promise<Thread>
  /** Takes back one's own answer. */
  readonly takeBack: (id: ThreadId, number: number, before: UndoComment) => Promise<Thread>
  readonly addNote: (id: ThreadId, body: AddNote) => Promise<Thread>
  readonly setState: (id: ThreadId, state: ChangeState['state']) => Promise<Thread>
  readonly setOwner: (id: ThreadId, owner: ChangeOwner['owner']) => Promise<Thread>
  readonly snooze: (id: ThreadId, until: string | null) => Promise<Thread>
  readonly decide: (id: ThreadId, decision: DecideProposal) => Promise<Thread>
}

export function useThreadRequests(): ThreadRequests {
  const queries = useQueryClient()
  return useMemo(() => {
    async function send(id: ThreadId, path: string, body: unknown): Promise<Thread> {
      const thread = await request(Thread, `${threadPath(id)}${path}`, { method: 'POST', body })
      await showThread(queries, thread)
      return thread
    }
    return {
      reply: (id, body) => send(id, '/comments', body),
      takeBack: (id, number, before) => send(id, `/comments/${number}/undo`, before),
      addNote: (id, body) => send(id, '/notes', body),
      setState: (id, state) => send(id, '/state', { state } satisfies ChangeState),
      setOwner: (id, owner) => send(id, '/owner', { owner } satisfies ChangeOwner),
      snooze: (id, until) => send(id, '/snooze', { until } satisfies Snooze),
      decide: (id, decision) => send(id, '/proposal', decision),
    }
  }, [queries])
}

export const useReply = (id: ThreadId) => useThreadChange<AddComment>(id, '/comments')
export const useChangeState = (id: ThreadId) => useThreadChange<ChangeState>(id, '/state')

/** @param kind comments and internal notes are numbered apart */
export function useChangeComment(id: ThreadId, kind: 'comments' | 'notes' = 'comments') {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ number, ...body }: ChangeComment & { readonly number: number }) =>
      request(Thread, `${threadPath(id)}/${kind}/${number}`, { method: 'PATCH', body }),
    onSuccess: (thread) => showThread(queries, thread),
  })
}

/** If this fails, the thread only stays marked as unread. */
export async function markRead(queries: QueryClient, { id, document }: Thread, number: number): Promise<void> {
  try {
    await requestVoid(`${threadPath(id)}/read`, { method: 'POST', body: { number } })
  } catch {
    return
  }
  const seen = (thread: Thread): Thread =>
    thread.id === id ? { ...thread, read: Math.max(thread.read, number) } : thread
  queries.setQueryData(threadsQuery(document as DocumentName).queryKey, (list) =>
    list === undefined ? undefined : { ...list, threads: list.threads.map(seen) },
  )
  queries.setQueryData(threadQuery(id).queryKey, (thread) => (thread === undefined ? undefined : seen(thread)))
}
