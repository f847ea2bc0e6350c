/** The campaign that a path names as `:campaign`. */
import type { Campaign } from '../../shared/campaign.ts'
import { isRefusal, refuse, type Refusal } from './result.ts'
import type { Params } from './route.ts'

type FindCampaign = (id: string) => Campaign | null

export const campaignIn = (findCampaign: FindCampaign, { campaign = '' }: Params): Campaign | Refusal =>
  findCampaign(campaign) ?? refuse('no-such-campaign')

/** The `find` of a route whose right depends on nothing but the action. */
export const byCampaign = (findCampaign: FindCampaign) => async (params: Params) => {
  const found = campaignIn(findCampaign, params)
  return isRefusal(found) ? found : { subject: {}, found }
}
