/** What people do with suggestions and connections. */
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { CampaignId, CentreId, ConnectionId } from '../../shared/ids.ts'
import type { GiveAnswer } from '../../shared/connections/feedback.ts'
import { ConnectionDetail, type ActOnConnection, type ProposeConnection } from '../../shared/connections/connection.ts'
import { isRefusal } from '../http/failure.ts'
import { request, tell } from '../http/request.ts'
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
export function useAnswer(campaign: CampaignId, centre: CentreId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: GiveAnswer) => tell(`${centrePath(campaign, centre)}/answers`, { method: 'POST', body }),
    onSuccess: () => renewAll(queries, campaign),
  })
}

export function useActOnConnection(id: ConnectionId, campaign: CampaignId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: ActOnConnection) =>
      request(ConnectionDetail, `/api/connections/${id}/acts`, { method: 'POST', body }),
    async onSuccess(connection) {
      queries.setQueryData(connectionQuery(id).queryKey, connection)
      await queries.invalidateQueries({ queryKey: connectionsQuery(campaign).queryKey })
    },
    async onError(error) {
      // Somebody else was faster: what there is now is shown, and can be answered.
      if (isRefusal(error, 'conflict')) await queries.invalidateQueries({ queryKey: connectionQuery(id).queryKey })
    },
  })
}

/** These suggestions were shown. That it could not be noted hurts nobody: they are marked as new once more. */
export async function noteVisit(campaign: CampaignId, centre: CentreId, pairs: readonly string[]): Promise<void> {
  try {
    await tell(`${centrePath(campaign, centre)}/visit`, { method: 'POST', body: { pairs: pairs.slice(0, 2000) } })
  } catch {}
}
