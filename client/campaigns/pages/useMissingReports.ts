import { useQuery } from '@tanstack/react-query'
import type { Campaign } from '../../../shared/campaign.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import { reportsQuery } from '../../reports/reportQueries.ts'

/** How many centres with a plan have not submitted the report of an open campaign; 0 while that is not known. */
export function useMissingReports(campaign: Campaign | null): number {
  const asked = campaign !== null && !campaign.closed
  const list = useQuery({ ...reportsQuery(campaign?.id ?? ('' as CampaignId)), enabled: asked })
  const reports = asked ? (list.data?.reports ?? []) : []
  return reports.filter(({ state, of }) => of > 0 && state !== 'submitted' && state !== 'accepted').length
}
