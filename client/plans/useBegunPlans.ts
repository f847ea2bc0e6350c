import { useQueries, useQuery } from '@tanstack/react-query'
import type { PlanView } from '../../shared/plans/api.ts'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { hasStatus } from '../http/failure.ts'
import { planListQuery, planViewQuery } from './planQueries.ts'

interface BegunPlan {
  readonly isPending: boolean
  /** Null for a centre that has not begun one; undefined while it is not known. */
  readonly plan: PlanView | null | undefined
}

/**
 * The plans of centres. One that is not begun is not asked for: the browser would note each such request as a failure.
 */
export function useBegunPlans(campaign: CampaignId, centres: readonly CentreId[]): readonly BegunPlan[] {
  const list = useQuery(planListQuery(campaign))
  const stateOf = (centre: CentreId) => list.data?.plans.find((row) => row.centre === centre)?.state
  const isBlank = (centre: CentreId): boolean => stateOf(centre) === 'none'
  const views = useQueries({
    queries: centres.map((centre) => ({
      ...planViewQuery(campaign, centre),
      enabled: !list.isPending && !isBlank(centre),
    })),
  })
  return views.map(({ data, error, isPending }, at) => {
    const centre = centres[at]
    if (centre !== undefined && isBlank(centre)) return { isPending: false, plan: null }
    return { isPending, plan: hasStatus(error, 404) ? null : data }
  })
}
