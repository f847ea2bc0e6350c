/** Finds the plan that somebody imports into, with what the rights matrix asks of it. */
import type { Core } from '../core.ts'
import { campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse } from '../http/result.ts'
import type { Params } from '../http/route.ts'

export type FindPlanDeps = Pick<Core, 'findCampaign' | 'findCentre' | 'helpAccess'>

/** @returns the `find` of routes below `/api/campaigns/:campaign/plans/:centre/imports`; it finds the centre */
export const findPlan =
  ({ findCampaign, findCentre, helpAccess }: FindPlanDeps) =>
  async (params: Params) => {
    const campaign = campaignIn(findCampaign, params)
    if (isRefusal(campaign)) return campaign
    const centre = findCentre(campaign, params['centre'] ?? '')
    if (centre === null) return refuse('no-such-centre')
    const key = { campaign: campaign.id, centre: centre.id }
    return {
      subject: { centre: centre.id, closed: campaign.closed, helpAccess: helpAccess.lasts(key) },
      found: centre,
    }
  }
