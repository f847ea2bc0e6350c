/** The form of a campaign's reports over HTTP. It is renewed by the same notice as the reports of centres. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CampaignId } from '../../../shared/ids.ts'
import { ReportFormView } from '../../../shared/reports/api.ts'
import type { ReportForm } from '../../../shared/reports/form.ts'
import { request } from '../../http/request.ts'
import { requestVoid } from '../../http/send.ts'

const pathOf = (campaign: CampaignId): string => `/api/campaigns/${campaign}/report/form`

export const reportFormQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['reports', campaign, 'form'],
    queryFn: () => request(ReportFormView, pathOf(campaign)),
  })

export function useSetReportForm(campaign: CampaignId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: ReportForm) => requestVoid(pathOf(campaign), { method: 'PUT', body }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['reports', campaign] }),
  })
}
