/** When the person last said that all of the overview is seen, read and changed over HTTP. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CampaignId } from '../../shared/ids.ts'
import { OverviewVisit } from '../../shared/overview/visit.ts'
import { request } from '../http/request.ts'

const visitPath = (campaign: CampaignId): string => `/api/campaigns/${campaign}/visit`

export const visitQuery = (campaign: CampaignId) =>
  queryOptions({ queryKey: ['visit', campaign], queryFn: () => request(OverviewVisit, visitPath(campaign)) })

export function useMarkSeen(campaign: CampaignId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => request(OverviewVisit, visitPath(campaign), { method: 'PUT', body: {} }),
    onSuccess: (visit) => queries.setQueryData(visitQuery(campaign).queryKey, visit),
  })
}
