import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import { ThreadId } from '../../shared/comments/thread.ts'

interface CommentsPlace {
  readonly isOpen: boolean
  readonly setOpen: (open: boolean) => void
  /** The thread that is looked at. */
  readonly thread: ThreadId | null
  readonly setThread: (id: ThreadId | null) => void
}

/** Whether the comments are open, and at which thread, stands in the address: it is what links and mails point to. */
export function useCommentsPlace(): CommentsPlace {
  const [parameters, setParameters] = useSearchParams()
  const change = useCallback(
    (name: 'comments' | 'thread', value: string | null) =>
      setParameters(
        (before) => {
          const next = new URLSearchParams(before)
          if (value === null) next.delete(name)
          else next.set(name, value)
          if (name === 'comments' && value === null) next.delete('thread')
          return next
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParameters],
  )
  const thread = ThreadId.safeParse(parameters.get('thread'))
  return {
    isOpen: parameters.has('comments'),
    setOpen: useCallback((open: boolean) => change('comments', open ? 'open' : null), [change]),
    thread: thread.success ? thread.data : null,
    setThread: useCallback((id: ThreadId | null) => change('thread', id), [change]),
  }
}
