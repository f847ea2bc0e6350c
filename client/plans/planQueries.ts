/** Plans as they are read over HTTP. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { randomId, type ActivityId, type CampaignId, type CentreId, type DocumentName } from '../../shared/ids.ts'
import { documentName } from '../../shared/documents/kinds.ts'
import { ActivityHistoryList, PlanChanges, PlanList, PlanView, type StartPlan } from '../../shared/plans/api.ts'
import type { Campaign } from '../../shared/campaign.ts'
import { request } from '../http/request.ts'
import { requestVoid } from '../http/send.ts'
import { withCountryName } from '../ui/withCountryName.ts'

const plansPath = (campaign: CampaignId): string => `/api/campaigns/${campaign}/plans`

/** With the names of countries in the language of the interface. */
const WordedPlanList = PlanList.transform((list) => ({ ...list, plans: list.plans.map(withCountryName) }))

export const planListQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['plans', campaign],
    queryFn: () => request(WordedPlanList, plansPath(campaign)),
  })

export const planViewQuery = (campaign: CampaignId, centre: CentreId) =>
  queryOptions({
    queryKey: ['plan', campaign, centre],
    queryFn: () => request(PlanView, `${plansPath(campaign)}/${centre}`),
  })

/** The last change of each activity; renewed with the plan. */
export const planChangesQuery = (campaign: CampaignId, centre: CentreId) =>
  queryOptions({
    queryKey: ['plan', campaign, centre, 'changes'],
    queryFn: () => request(PlanChanges, `${plansPath(campaign)}/${centre}/changes`),
  })

/** Changes of one activity; read when it is opened. */
export const activityHistoryQuery = (campaign: CampaignId, centre: CentreId, activity: string) =>
  queryOptions({
    queryKey: ['plan', campaign, centre, 'history', activity],
    queryFn: () => request(ActivityHistoryList, `${plansPath(campaign)}/${centre}/activities/${activity}/history`),
    staleTime: 0,
  })

export const planDocument = (campaign: CampaignId, centre: CentreId): DocumentName =>
  documentName({ kind: 'plan', campaign, centre })

/** The plans that new ones can be started from; empty if there is no earlier campaign. */
export const previousPlansQuery = ({ id, previous }: Campaign) => ({
  ...planListQuery(previous ?? id),
  enabled: previous !== null,
})

/** The person has seen that they look after an activity. */
export const markOwnedRead = (campaign: CampaignId, centre: CentreId, activity: ActivityId): Promise<void> =>
  requestVoid(`${plansPath(campaign)}/${centre}/activities/${activity}/read`, { method: 'POST' })

/** Starts a plan, blank or from last year's. The key makes pressing twice on bad wifi start one plan. */
export function useStartPlan(campaign: CampaignId, centre: CentreId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (start: StartPlan) =>
      request(PlanView, `${plansPath(campaign)}/${centre}`, {
        method: 'POST',
        body: start,
      }),
    onSuccess: async (view) => {
      queries.setQueryData(planViewQuery(campaign, centre).queryKey, view)
      await queries.invalidateQueries({ queryKey: ['document', planDocument(campaign, centre)] })
    },
  })
}

export const newIdempotencyKey = (): string => randomId()
