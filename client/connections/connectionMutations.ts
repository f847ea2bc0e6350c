/** Mutations of suggestions and connections. */
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { CampaignId, CentreId, ConnectionId } from '../../shared/ids.ts'
import type { CountJoint, SayJoint } from '../../shared/connections/joint.ts'
import type { GiveFeedback } from '../../shared/connections/feedback.ts'
import {
  ConnectionDetail,
  type TakeConnectionAction,
  type ProposeConnection,
} from '../../shared/connections/connection.ts'
import { isRefusal } from '../http/failure.ts'
import { request } from '../http/request.ts'
import { requestVoid } from '../http/send.ts'
import { centrePath, connectionQuery, connectionsQuery } from './connectionQueries.ts'

async function renewAll(queries: QueryClient, campaign: CampaignId): Promise<void> {
  await Promise.all(
    ['suggestions', 'answers', 'connections'].map((key) => queries.invalidateQueries({ queryKey: [key, campaign] })),
  )
}

/** Interested: the other centre is asked. */
export function usePropose(campaign: CampaignId, centre: CentreId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: ProposeConnection) =>
      request(ConnectionDetail, `${centrePath(campaign, centre)}/connections`, { method: 'POST', body }),
    async onSuccess(connection) {
      queries.setQueryData(connectionQuery(connection.id).queryKey, connection)
      await renewAll(queries, campaign)
    },
  })
}

/** Not useful, later, or neither any more. */
export function useGiveFeedback(campaign: CampaignId, centre: CentreId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: GiveFeedback) =>
      requestVoid(`${centrePath(campaign, centre)}/answers`, { method: 'POST', body }),
    onSuccess: () => renewAll(queries, campaign),
  })
}

export function useConnectionAction(id: ConnectionId, campaign: CampaignId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: TakeConnectionAction) =>
      request(ConnectionDetail, `/api/connections/${id}/acts`, { method: 'POST', body }),
    async onSuccess(connection) {
      queries.setQueryData(connectionQuery(id).queryKey, connection)
      await queries.invalidateQueries({ queryKey: connectionsQuery(campaign).queryKey })
    },
    async onError(error) {
      // Someone else was faster: the current state is fetched, so that the centre can respond to it.
      if (isRefusal(error, 'conflict')) await queries.invalidateQueries({ queryKey: connectionQuery(id).queryKey })
    },
  })
}

/** Whether two activities are one event, in the name of one's centre. */
export const useSayJoint = (connection: ConnectionDetail) => useJointChange<SayJoint>(connection, 'joint')

/** Which of the two centres counts a metric. */
export const useCountJoint = (connection: ConnectionDetail) => useJointChange<CountJoint>(connection, 'joint/counts')

function useJointChange<Body>({ id, campaign }: ConnectionDetail, path: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) => request(ConnectionDetail, `/api/connections/${id}/${path}`, { method: 'PUT', body }),
    async onSuccess(connection) {
      queries.setQueryData(connectionQuery(id).queryKey, connection)
      await queries.invalidateQueries({ queryKey: ['reports', campaign] })
    },
  })
}

/** Records that these suggestions were shown. If that fails, they are only marked as new once more. */
export async function recordVisit(campaign: CampaignId, centre: CentreId, pairs: readonly string[]): Promise<void> {
  try {
    await requestVoid(`${centrePath(campaign, centre)}/visit`, {
      method: 'POST',
      body: { pairs: pairs.slice(0, 2000) },
    })
  } catch {}
}
