import { useCallback } from 'react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { centralDay, type Campaign } from '../../shared/campaign.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { campaignsQuery } from './campaignQueries.ts'

/** All campaigns, the latest first. */
export function useCampaigns(): readonly Campaign[] {
  const { data } = useSuspenseQuery(campaignsQuery)
  return data.campaigns.toSorted((a, b) => (centralDay(a) < centralDay(b) ? 1 : -1))
}

/** Returns the short names of campaigns; the id of one that is not known. */
export function useCampaignNames(): (campaign: CampaignId) => string {
  const campaigns = useCampaigns()
  return useCallback((id) => campaigns.find((one) => one.id === id)?.shortName ?? id, [campaigns])
}

/** The first parts of addresses whose second part names a campaign. */
const PAGES_OF_CAMPAIGNS: ReadonlySet<string> = new Set([
  'plans',
  'profiles',
  'synergies',
  'connections',
  'assets',
  'queue',
  'overview',
  'milestones',
  'briefings',
])

/** Whether the address names a campaign that does not exist: nothing can be shown there. */
export function useIsUnknownCampaign(): boolean {
  const campaigns = useCampaigns()
  const [, page = '', named] = useLocation().pathname.split('/')
  return PAGES_OF_CAMPAIGNS.has(page) && !campaigns.some(({ id }) => id === named)
}

/** The campaign that the address names; without one the latest that is open, else the latest. */
export function useCurrentCampaign(): Campaign {
  const campaigns = useCampaigns()
  const [, , named] = useLocation().pathname.split('/')
  const current =
    campaigns.find(({ id }) => id === named) ?? campaigns.find((campaign) => !campaign.closed) ?? campaigns[0]
  if (current === undefined) throw new Error('there is no campaign')
  return current
}
