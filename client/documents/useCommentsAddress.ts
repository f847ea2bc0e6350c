import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import { ThreadId } from '../../shared/comments/thread.ts'

/** The parts of the address to change; the rest stays. */
interface PlaceChange {
  readonly isOpen?: boolean
  readonly thread?: ThreadId | null
  readonly entry?: string | null
}

export interface CommentsAddress {
  readonly isOpen: boolean
  /** The thread that is looked at. */
  readonly thread: ThreadId | null
  /** The open entry of the document. */
  readonly entry: string | null
  readonly go: (change: PlaceChange) => void
}

/**
 * The address holds whether the comments are open, and the open thread: links and mails point to it. Changes at the
 * same time must be one call, because each call starts from the previous address.
 */
export function useCommentsAddress(entryParameter: string): CommentsAddress {
  const [parameters, setParameters] = useSearchParams()
  const go = useCallback(
    ({ isOpen, thread, entry }: PlaceChange) =>
      setParameters(
        (before) => {
          const next = new URLSearchParams(before)
          const set = (name: string, value: string | null | undefined): void => {
            if (value === null) next.delete(name)
            else if (value !== undefined) next.set(name, value)
          }
          set('comments', isOpen === undefined ? undefined : isOpen ? 'open' : null)
          set(entryParameter, entry)
          set('thread', isOpen === false ? null : thread)
          return next
        },
        { replace: true, preventScrollReset: true },
      ),
    [entryParameter, setParameters],
  )
  const thread = ThreadId.safeParse(parameters.get('thread'))
  return {
    isOpen: parameters.has('comments'),
    thread: thread.success ? thread.data : null,
    entry: parameters.get(entryParameter),
    go,
  }
}
