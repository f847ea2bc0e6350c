/** The network's report over HTTP. It is renewed by the same notice as the reports of centres. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { documentName } from '../../../shared/documents/kinds.ts'
import type { CampaignId, DocumentName } from '../../../shared/ids.ts'
import { NetworkReport } from '../../../shared/reports/api.ts'
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
