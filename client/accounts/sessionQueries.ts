/** A person's sessions. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { OpenSessions, type SessionId } from '../../shared/accounts/openSession.ts'
import { request } from '../http/request.ts'
import { requestVoid } from '../http/send.ts'

export const openSessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => request(OpenSessions, '/api/sessions'),
})

/** Ends one session, or all but this one. */
export function useEndSession() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: SessionId | 'others') =>
      requestVoid(id === 'others' ? '/api/sessions' : `/api/sessions/${id}`, { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries({ queryKey: openSessionsQuery.queryKey }),
  })
}
