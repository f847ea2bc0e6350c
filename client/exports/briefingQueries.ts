/** Frozen selections, as they are read and changed over HTTP. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CampaignId } from '../../shared/ids.ts'
import type { BriefingLook } from '../../shared/exports/briefingLook.ts'
import { Briefing, BriefingContent, Briefings } from '../../shared/exports/briefings.ts'
import { request } from '../http/request.ts'
import { requestOnce, requestVoid } from '../http/send.ts'

export const briefingsPath = (campaign: CampaignId): string => `/api/campaigns/${campaign}/briefings`

export const briefingsQuery = (campaign: CampaignId) =>
  queryOptions({ queryKey: ['briefings', campaign], queryFn: () => request(Briefings, briefingsPath(campaign)) })

/** It is not cached on this device: nobody may read it once it has expired. */
export const briefingQuery = (campaign: CampaignId, id: string) =>
  queryOptions({
    queryKey: ['briefings', campaign, id],
    queryFn: () => requestOnce(BriefingContent, `${briefingsPath(campaign)}/${encodeURIComponent(id)}`),
    staleTime: Infinity,
  })

export function useFreeze(campaign: CampaignId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn({ query, look: { title, ...look } }: { readonly query: string; readonly look: BriefingLook }) {
      const body = { query, ...look, ...(title === null ? {} : { name: title }) }
      return request(Briefing, briefingsPath(campaign), { method: 'POST', body })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: briefingsQuery(campaign).queryKey, exact: true }),
  })
}

export function useDeleteBriefing(campaign: CampaignId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => requestVoid(`${briefingsPath(campaign)}/${id}`, { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries({ queryKey: briefingsQuery(campaign).queryKey, exact: true }),
  })
}
