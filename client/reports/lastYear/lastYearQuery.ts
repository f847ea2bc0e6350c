import { queryOptions } from '@tanstack/react-query'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import { LastYear } from '../../../shared/reports/lastYear.ts'
import { request } from '../../http/request.ts'

/** What reports of the campaign before say to a centre that begins its plan. */
export const lastYearQuery = (campaign: CampaignId, centre: CentreId) =>
  queryOptions({
    queryKey: ['reports', campaign, 'last-year', centre],
    queryFn: () => request(LastYear, `/api/campaigns/${campaign}/reports/${centre}/last-year`),
  })
