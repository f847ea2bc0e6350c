import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { centralDay, type Campaign } from '../../shared/campaign.ts'
import { campaignsQuery } from './campaignQueries.ts'

/** All campaigns, the latest first. */
export function useCampaigns(): readonly Campaign[] {
  const { data } = useSuspenseQuery(campaignsQuery)
  return data.campaigns.toSorted((a, b) => (centralDay(a) < centralDay(b) ? 1 : -1))
}

/** Whether the address names a campaign that does not exist: nothing can be shown there. */
export function useIsUnknownCampaign(): boolean {
  const campaigns = useCampaigns()
  const { campaign } = useParams()
  return campaign !== undefined && !campaigns.some(({ id }) => id === campaign)
}

/** The campaign in the address; without one the latest open one, else the latest. */
export function useCurrentCampaign(): Campaign {
  const campaigns = useCampaigns()
  const named = useParams().campaign
  const current =
    campaigns.find(({ id }) => id === named) ?? campaigns.find((campaign) => !campaign.closed) ?? campaigns[0]
  if (current === undefined) throw new Error('there is no campaign')
  return current
}
