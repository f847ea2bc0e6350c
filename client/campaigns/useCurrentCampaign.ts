import { useMemo } from 'react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { centralDay, currentCampaign, type Campaign } from '../../shared/campaign.ts'
import { today } from '../ui/formats/when.ts'
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

/** The campaigns in which people can write, the latest first. */
export const useOpenCampaigns = (): readonly Campaign[] => useCampaigns().filter(({ closed }) => !closed)

/** The campaigns in which a coordinator switched translations off. */
export function useUntranslatedCampaigns(): ReadonlySet<string> {
  const { data } = useSuspenseQuery(campaignsQuery)
  return useMemo(
    () => new Set(data.campaigns.flatMap(({ id, untranslated }) => (untranslated === true ? [id] : []))),
    [data],
  )
}

/** The campaign in the address; without one the current one. */
export function useCurrentCampaign(): Campaign {
  const campaigns = useCampaigns()
  const named = useParams().campaign
  const current = campaigns.find(({ id }) => id === named) ?? currentCampaign(campaigns, today())
  if (current === null) throw new Error('there is no campaign')
  return current
}
