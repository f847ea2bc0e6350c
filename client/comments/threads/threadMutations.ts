/** Mutations of threads. A request that is repeated on bad wifi takes effect once. */
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type {
  AddComment,
  ChangeComment,
  ChangeOwner,
  ChangeState,
  Snooze,
  StartThread,
} from '../../../shared/comments/api.ts'
import { Thread, type ThreadId } from '../../../shared/comments/thread.ts'
import type { DocumentName } from '../../../shared/ids.ts'
import { request } from '../../http/request.ts'
import { requestVoid } from '../../http/send.ts'
import { threadPath, threadQuery, threadsQuery } from '../threadQueries.ts'

/** The answer is the thread as it is then: it is shown before `/live` says so. */
function showThread(queries: QueryClient, thread: Thread): void {
  queries.setQueryData(threadQuery(thread.id).queryKey, thread)
  queries.setQueryData(threadsQuery(thread.document as DocumentName).queryKey, (all) => {
    if (all === undefined) return undefined
    return all.some(({ id }) => id === thread.id)
      ? all.map((one) => (one.id === thread.id ? thread : one))
      : [...all, thread]
  })
  void queries.invalidateQueries({ queryKey: ['queue'] })
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

export const useReply = (id: ThreadId) => useThreadChange<AddComment>(id, '/comments')
export const useChangeState = (id: ThreadId) => useThreadChange<ChangeState>(id, '/state')
export const useChangeOwner = (id: ThreadId) => useThreadChange<ChangeOwner>(id, '/owner')
export const useSnooze = (id: ThreadId) => useThreadChange<Snooze>(id, '/snooze')

export function useChangeComment(id: ThreadId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ number, ...body }: ChangeComment & { readonly number: number }) =>
      request(Thread, `${threadPath(id)}/comments/${number}`, { method: 'PATCH', body }),
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
  queries.setQueryData(threadsQuery(document as DocumentName).queryKey, (all) => all?.map(seen))
  queries.setQueryData(threadQuery(id).queryKey, (thread) => (thread === undefined ? undefined : seen(thread)))
}
