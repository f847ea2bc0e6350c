/** Help access to a plan. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { HelpAccessView } from '../../shared/accounts/helpAccess.ts'
import type { LocalDate } from '../../shared/days.ts'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { request } from '../http/request.ts'
import { requestVoid } from '../http/send.ts'

const pathOf = (campaign: CampaignId, centre: CentreId): string =>
  `/api/campaigns/${campaign}/plans/${centre}/help-access`

export const helpAccessQuery = (campaign: CampaignId, centre: CentreId) =>
  queryOptions({
    queryKey: ['help-access', campaign, centre],
    queryFn: () => request(HelpAccessView, pathOf(campaign, centre)),
  })

/** Grants it until a day; null ends it. */
export function useSetHelpAccess(campaign: CampaignId, centre: CentreId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (until: LocalDate | null) =>
      until === null
        ? requestVoid(pathOf(campaign, centre), { method: 'DELETE' })
        : requestVoid(pathOf(campaign, centre), { method: 'PUT', body: { until } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['help-access', campaign, centre] }),
  })
}
