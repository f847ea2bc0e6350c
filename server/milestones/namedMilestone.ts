/** The milestone that a path names as `:campaign` and `:milestone`. */
import { isOver, type Campaign } from '../../shared/campaign.ts'
import type { Milestone } from '../../shared/milestones/milestone.ts'
import type { Core } from '../core.ts'
import { campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse, type Refusal, type Success } from '../http/result.ts'
import type { Params } from '../http/route.ts'
import type { Milestones } from './milestones.ts'

/** Finds the milestone of a path. Only people who may write it learn whether it exists. */
export async function findNamed({ findCampaign }: Pick<Core, 'findCampaign'>, params: Params) {
  const campaign = campaignIn(findCampaign, params)
  return isRefusal(campaign)
    ? campaign
    : { subject: { closed: isOver(campaign) }, found: { campaign, id: params['milestone'] ?? '' } }
}

/** Nobody is reminded in a campaign that is not open yet. */
export async function findToRemind(deps: Pick<Core, 'findCampaign'>, params: Params) {
  const named = await findNamed(deps, params)
  return isRefusal(named) ? named : { ...named, subject: named.found.campaign }
}

/** Does something with the milestone that a path names, if there is one. */
export async function withMilestone(
  { milestones }: { readonly milestones: Pick<Milestones, 'find'> },
  { campaign, id }: { readonly campaign: Campaign; readonly id: string },
  handle: (milestone: Milestone) => Promise<Success | Refusal>,
): Promise<Success | Refusal> {
  const milestone = await milestones.find(campaign.id, id)
  return milestone === null ? refuse('no-such-milestone') : handle(milestone)
}
