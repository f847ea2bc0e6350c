/** The network's report over HTTP. It is renewed by the same notice as the reports of centres. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { documentName } from '../../../shared/documents/kinds.ts'
import type { CampaignId, DocumentName } from '../../../shared/ids.ts'
import { NetworkReport } from '../../../shared/reports/api.ts'
import { FrozenReport, FrozenReportContent, FrozenReports } from '../../../shared/reports/frozen.ts'
import { request } from '../../http/request.ts'
import { requestVoid } from '../../http/send.ts'

export const networkDocument = (campaign: CampaignId): DocumentName =>
  documentName({ kind: 'report', campaign, owner: 'network' })

const pathOf = (campaign: CampaignId): string => `/api/campaigns/${campaign}/report`
const keyOf = (campaign: CampaignId): readonly string[] => ['reports', campaign, 'network']

export const networkReportQuery = (campaign: CampaignId) =>
  queryOptions({ queryKey: keyOf(campaign), queryFn: () => request(NetworkReport, pathOf(campaign)) })

/** Creates the document of the coordinators' chapters, if it does not exist. */
export function useBeginWriting(campaign: CampaignId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => requestVoid(pathOf(campaign), { method: 'POST' }),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(campaign) }),
  })
}

const frozenKeyOf = (campaign: CampaignId): readonly string[] => ['reports', campaign, 'frozen']
export const frozenPathOf = (campaign: CampaignId): string => `${pathOf(campaign)}/frozen`

export const frozenReportsQuery = (campaign: CampaignId) =>
  queryOptions({ queryKey: frozenKeyOf(campaign), queryFn: () => request(FrozenReports, frozenPathOf(campaign)) })

/** It never changes. */
export const frozenReportQuery = (campaign: CampaignId, id: string) =>
  queryOptions({
    queryKey: ['frozen-report', campaign, id],
    queryFn: () => request(FrozenReportContent, `${frozenPathOf(campaign)}/${encodeURIComponent(id)}`),
    staleTime: Infinity,
  })

export function useFreezeReport(campaign: CampaignId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => request(FrozenReport, frozenPathOf(campaign), { method: 'POST' }),
    onSettled: () => queries.invalidateQueries({ queryKey: frozenKeyOf(campaign) }),
  })
}

/** Publishes the public part of a frozen version, or takes it back. */
export function usePublishFrozen(campaign: CampaignId, id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (isPublic: boolean) =>
      requestVoid(`${frozenPathOf(campaign)}/${encodeURIComponent(id)}/publication`, {
        method: isPublic ? 'PUT' : 'DELETE',
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: frozenKeyOf(campaign) }),
  })
}

export function useDeleteFrozen(campaign: CampaignId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => requestVoid(`${frozenPathOf(campaign)}/${id}`, { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries({ queryKey: frozenKeyOf(campaign) }),
  })
}
