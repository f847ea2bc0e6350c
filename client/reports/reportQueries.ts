/** Reports of centres over HTTP. All of them are renewed by one notice. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { documentName } from '../../shared/documents/kinds.ts'
import type { CampaignId, CentreId, DocumentName } from '../../shared/ids.ts'
import { ReportList, ReportPage, ReportSubmission, ReportVersion, type DecisionNote } from '../../shared/reports/api.ts'
import { ReportState } from '../../shared/reports/reportState.ts'
import type { SubmissionId } from '../../shared/submissions/submission.ts'
import { request } from '../http/request.ts'
import { requestVoid } from '../http/send.ts'

const pathOf = (campaign: CampaignId, centre: CentreId): string => `/api/campaigns/${campaign}/reports/${centre}`

export const reportDocument = (campaign: CampaignId, owner: CentreId): DocumentName =>
  documentName({ kind: 'report', campaign, owner })

/** How far the reports of all centres are. */
export const reportsQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['reports', campaign],
    queryFn: () => request(ReportList, `/api/campaigns/${campaign}/reports`),
  })

export const reportQuery = (campaign: CampaignId, centre: CentreId) =>
  queryOptions({
    queryKey: ['reports', campaign, 'one', centre],
    queryFn: () => request(ReportPage, pathOf(campaign, centre)),
  })

/** An earlier report, as it was submitted. */
export const reportVersionQuery = (campaign: CampaignId, centre: CentreId, number: number) =>
  queryOptions({
    queryKey: ['reports', campaign, 'one', centre, number],
    queryFn: () => request(ReportVersion, `${pathOf(campaign, centre)}/submissions/${number}`),
  })

export const markReportRead = (campaign: CampaignId, centre: CentreId): Promise<void> =>
  requestVoid(`${pathOf(campaign, centre)}/read`, { method: 'POST' })

interface Decision {
  readonly decision: 'accept' | 'return'
  readonly submission: SubmissionId
  readonly words: string
  readonly notes: readonly DecisionNote[]
}

const Decided = z.object({ state: ReportState })

/** The steps of a centre's planners and of coordinators. */
export function useReportSteps(campaign: CampaignId, centre: CentreId) {
  const queries = useQueryClient()
  const at = pathOf(campaign, centre)
  async function onSettled(): Promise<void> {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['reports', campaign] }),
      queries.invalidateQueries({ queryKey: ['document', reportDocument(campaign, centre)] }),
    ])
  }
  return {
    begin: useMutation({ mutationFn: () => requestVoid(at, { method: 'POST' }), onSettled }),
    submit: useMutation({
      mutationFn: () => request(ReportSubmission, `${at}/submission`, { method: 'POST' }),
      onSettled,
    }),
    withdraw: useMutation({ mutationFn: () => requestVoid(`${at}/submission`, { method: 'DELETE' }), onSettled }),
    decide: useMutation({
      mutationFn: (body: Decision) => request(Decided, `${at}/decision`, { method: 'POST', body }),
      onSettled,
    }),
    reopen: useMutation({
      mutationFn: (until: string | null) => requestVoid(`${at}/reopening`, { method: 'PUT', body: { until } }),
      onSettled,
    }),
  }
}
