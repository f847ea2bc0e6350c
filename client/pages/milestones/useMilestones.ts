import { useQuery } from '@tanstack/react-query'
import type { Campaign } from '../../../shared/campaign.ts'
import type { ListedMilestone } from '../../../shared/milestones/api.ts'
import type { Person } from '../../../shared/permissions.ts'
import { milestonesQuery } from '../../milestones/milestoneQueries.ts'
import { milestonesFor } from '../../milestones/nextMilestones.ts'
import { planListQuery } from '../../plans/planQueries.ts'

/** The milestones to come that are for this person, by day; none before all is loaded. */
export function useMilestones(person: Person, campaign: Campaign, now: Date): readonly ListedMilestone[] {
  const list = useQuery(milestonesQuery(campaign.id))
  const plans = useQuery(planListQuery(campaign.id))
  if (list.data === undefined || plans.data === undefined) return []
  const centres = plans.data.plans.map(({ centre: id, country }) => ({ id, country }))
  return milestonesFor(person, list.data.milestones, centres, now)
}
