/** A person's stored settings of the overview, read and changed over HTTP. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import type { CampaignId } from '../../shared/ids.ts'
import { OverviewVisit, SavedSelection, SavedSelections } from '../../shared/overview/ownOverview.ts'
import { request } from '../http/request.ts'

const visitPath = (campaign: CampaignId): string => `/api/campaigns/${campaign}/visit`
const selectionsPath = (campaign: CampaignId): string => `/api/campaigns/${campaign}/selections`

export const visitQuery = (campaign: CampaignId) =>
  queryOptions({ queryKey: ['visit', campaign], queryFn: () => request(OverviewVisit, visitPath(campaign)) })

export function useMarkSeen(campaign: CampaignId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => request(OverviewVisit, visitPath(campaign), { method: 'PUT', body: {} }),
    onSuccess: (visit) => queries.setQueryData(visitQuery(campaign).queryKey, visit),
  })
}

export const selectionsQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['selections', campaign],
    queryFn: () => request(SavedSelections, selectionsPath(campaign)),
  })

export function useSaveSelection(campaign: CampaignId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { readonly name: string; readonly query: string }) =>
      request(SavedSelection, selectionsPath(campaign), { method: 'POST', body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: selectionsQuery(campaign).queryKey }),
  })
}

export function useRemoveSelection(campaign: CampaignId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => request(z.unknown(), `${selectionsPath(campaign)}/${id}`, { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: selectionsQuery(campaign).queryKey }),
  })
}
