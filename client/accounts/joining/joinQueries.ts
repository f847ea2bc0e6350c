/** Queries of joining: one's own request, and those that wait for a decision. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import {
  JoinOptions,
  JoinRequestList,
  OwnJoinRequest,
  type AskToJoin,
  type DecideJoin,
  type JoinRequestId,
} from '../../../shared/accounts/joinRequest.ts'
import { request } from '../../http/request.ts'
import { requestVoid } from '../../http/send.ts'
import { withCountryName } from '../../ui/withCountryName.ts'
import { SESSION_KEY } from '../session.ts'

const WordedOptions = JoinOptions.transform(({ centres, proposed }) => ({
  proposed,
  centres: centres.map(withCountryName),
}))

export const joinOptionsQuery = queryOptions({
  queryKey: ['join', 'options'],
  queryFn: () => request(WordedOptions, '/api/join-options'),
})

export const ownJoinRequestQuery = queryOptions({
  queryKey: ['join', 'own'],
  queryFn: () => request(OwnJoinRequest, '/api/join-requests/own'),
})

export type RequestsShown = 'open' | 'decided'

/** @param opened the open request; opening it is shown to its person */
export const joinRequestsQuery = (shown: RequestsShown, opened: string | null = null) =>
  queryOptions({
    queryKey: ['join', 'list', shown, opened],
    queryFn: () => {
      const query = new URLSearchParams({ state: shown, ...(opened === null ? {} : { opened }) })
      return request(JoinRequestList, `/api/join-requests?${query}`)
    },
  })

/** How many requests wait for a decision. */
export function useWaitingRequests(enabled = true): number {
  const { data } = useQuery({ ...joinRequestsQuery('open'), enabled })
  return data?.requests.length ?? 0
}

function useChange<Body>(send: (body: Body) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['join'] }),
        queries.invalidateQueries({ queryKey: SESSION_KEY }),
        queries.invalidateQueries({ queryKey: ['people'] }),
      ]),
  })
}

const Asked = z.object({ id: z.string() })

export const useAskToJoin = () =>
  useChange((body: AskToJoin) => request(Asked, '/api/join-requests', { method: 'POST', body }))

export const useWithdraw = () =>
  useChange((id: JoinRequestId) => requestVoid(`/api/join-requests/${id}`, { method: 'DELETE' }))

export const useAnswerJoin = () =>
  useChange(({ id, words }: { readonly id: JoinRequestId; readonly words: string }) =>
    requestVoid(`/api/join-requests/${id}/answer`, { method: 'POST', body: { words } }),
  )

export const useDecideJoin = () =>
  useChange(({ id, ...body }: DecideJoin & { readonly id: JoinRequestId }) =>
    requestVoid(`/api/join-requests/${id}/decision`, { method: 'POST', body }),
  )
