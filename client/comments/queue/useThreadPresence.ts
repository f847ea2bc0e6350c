import { useEffect } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ThreadPresence, type Attention } from '../../../shared/comments/api.ts'
import type { ThreadId } from '../../../shared/comments/thread.ts'
import { request } from '../../http/request.ts'
import { threadPath, threadPresenceQuery } from '../threadQueries.ts'

/** The server forgets who says nothing for 40 s. */
const AGAIN_AFTER_MS = 15_000

export type Present = ThreadPresence['present']
const NOBODY: Present = []

/** Tells colleagues that the thread is open here, or being written in. @returns the others who have it open */
export function useThreadPresence(id: ThreadId, doing: Attention, isEnabled: boolean): Present {
  const queries = useQueryClient()
  const { data } = useQuery({ ...threadPresenceQuery(id), enabled: isEnabled })
  useEffect(() => {
    if (!isEnabled) return undefined
    // If this fails, the list says that the server is gone.
    async function put(): Promise<void> {
      try {
        queries.setQueryData(threadPresenceQuery(id).queryKey, (await putPresence(id, doing)).present)
      } catch {
        return
      }
    }
    void put()
    const timer = setInterval(() => {
      if (!document.hidden) void put()
    }, AGAIN_AFTER_MS)
    return () => clearInterval(timer)
  }, [queries, id, doing, isEnabled])
  // Not at every change of activity: two requests could overtake each other.
  useEffect(() => {
    if (!isEnabled) return undefined
    return () => void putPresence(id, null).catch(() => undefined)
  }, [id, isEnabled])
  return data ?? NOBODY
}

const putPresence = (id: ThreadId, doing: Attention | null) =>
  request(ThreadPresence, `${threadPath(id)}/presence`, { method: 'PUT', body: { doing } })
