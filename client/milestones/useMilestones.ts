import { useQuery } from '@tanstack/react-query'
import type { Campaign } from '../../shared/campaign.ts'
import type { ListedMilestone } from '../../shared/milestones/api.ts'
import { milestonesQuery } from './milestoneQueries.ts'
import { comingForMe } from './nextMilestones.ts'

/** The milestones to come that are for this person, by day; none before they are loaded. */
export function useMilestones(campaign: Campaign, now: Date): readonly ListedMilestone[] {
  const list = useQuery(milestonesQuery(campaign.id))
  return comingForMe(list.data?.milestones ?? [], now)
}
