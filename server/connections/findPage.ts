/** A centre's page of synergies, as its paths name it. */
import type { Campaign } from '../../shared/campaign.ts'
import type { CentreId } from '../../shared/ids.ts'
import type { Campaigns } from '../campaigns/campaigns.ts'
import { campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse, type Refusal } from '../http/result.ts'
import type { Params } from '../http/route.ts'

interface Page {
  readonly campaign: Campaign
  readonly centre: CentreId
}

/** The page, and what the right to it depends on. */
export type FindPage = (
  params: Params,
) =>
  | Refusal
  | { readonly subject: { readonly centres: readonly CentreId[]; readonly closed: boolean }; readonly found: Page }

export function createFindPage(campaigns: Pick<Campaigns, 'find' | 'findCentre'>): FindPage {
  return (params) => {
    const campaign = campaignIn(campaigns.find, params)
    if (isRefusal(campaign)) return campaign
    const centre = campaigns.findCentre(campaign.id, params.centre ?? '')
    if (centre === null) return refuse('no-such-centre')
    return { subject: { centres: [centre.id], closed: campaign.closed }, found: { campaign, centre: centre.id } }
  }
}
