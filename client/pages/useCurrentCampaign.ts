import { useSuspenseQuery } from '@tanstack/react-query'
import type { Campaign } from '../../shared/campaign.ts'
import { campaignsQuery } from '../plans/planQueries.ts'

/** The campaign people work on now: the latest that is open, else the latest. */
export function useCurrentCampaign(): Campaign {
  const { data } = useSuspenseQuery(campaignsQuery)
  const latest = data.campaigns.toSorted((a, b) => (a.day < b.day ? 1 : -1))
  const current = latest.find((campaign) => !campaign.closed) ?? latest[0]
  if (current === undefined) throw new Error('there is no campaign')
  return current
}
